package se.tillit.verifier;

/** What was presented is not what the keys' owner signed. The message says why, for a person. */
public class NotVerifiedException extends RuntimeException {

    NotVerifiedException(String why) {
        super(why);
    }
}
