package se.tillit.localstack.process;

/** A part did not come up; the message names it, the reason and the last lines of its log. */
public class StartFailedException extends RuntimeException {

    public StartFailedException(String message) {
        super(message);
    }
}
