package se.tillit.cv.masking;

/** Which box, or which promise, an identifier in a text comes from. */
public enum IdentifierKind {
    NAME,
    EMAIL,
    PHONE,
    ADDRESS,
    BIRTH_DATE,
    PERSONNUMMER,
    /** An employer whose name the person withholds. */
    EMPLOYER
}
