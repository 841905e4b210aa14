package se.tillit.localstack.client;

/** The platform answered otherwise than the caller's story has it. */
public class UnexpectedAnswerException extends RuntimeException {

    public UnexpectedAnswerException(String message) {
        super(message);
    }
}
