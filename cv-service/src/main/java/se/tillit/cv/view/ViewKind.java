package se.tillit.cv.view;

/** As what an employer sees a CV. What is not named here is seen as ANONYMOUS by everybody who reads it. */
public enum ViewKind {
    ANONYMOUS,
    PUBLIC,
    /** With what the owner disclosed to this employer alone. */
    DISCLOSED
}
