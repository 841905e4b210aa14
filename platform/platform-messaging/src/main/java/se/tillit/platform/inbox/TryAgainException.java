package se.tillit.platform.inbox;

/** A consumer's word that something else must happen first; the event is tried again until it has. */
public class TryAgainException extends RuntimeException {

    public TryAgainException(String reason) {
        super(reason);
    }
}
