package se.tillit.platform.inbox;

/** An event that no later attempt can take. The message is a reason from the code, never a part of the event. */
public class PoisonException extends RuntimeException {

    public PoisonException(String reason) {
        super(reason);
    }
}
