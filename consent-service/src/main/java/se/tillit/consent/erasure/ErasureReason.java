package se.tillit.consent.erasure;

/** Why somebody is erased. */
public enum ErasureReason {
    /** She asked for it. */
    REQUEST,
    /** Nobody was active on the account for longer than the retention policy allows. */
    RETENTION
}
