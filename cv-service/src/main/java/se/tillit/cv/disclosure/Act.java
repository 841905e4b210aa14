package se.tillit.cv.disclosure;

/** By what a person disclosed something. The names are the ledger's. */
public enum Act {
    /** She accepted an employer's contact. */
    ACCEPTANCE,
    /** She answered a message and disclosed something with it. */
    REPLY
}
