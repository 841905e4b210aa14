package se.tillit.verifier;

/** What was presented is not what the keys' owner signed. The message says why, for a person. */
class NotVerifiedException extends RuntimeException {

    NotVerifiedException(String why) {
        super(why);
    }
}
