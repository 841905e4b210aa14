package se.tillit.consent.erasure;

/** How far an erasure is: HIDING → RUNNING → DONE, and RUNNING ⇄ BLOCKED. */
enum ErasureState {
    /** cv-service has not confirmed yet that nobody sees the person. */
    HIDING,
    /** A step is ordered and not answered. */
    RUNNING,
    /** A service was asked at the end and had something left; an operator must look. */
    BLOCKED,
    /** Everything is gone and the certificate is signed. */
    DONE
}
