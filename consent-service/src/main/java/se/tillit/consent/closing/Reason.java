package se.tillit.consent.closing;

/** Why somebody is hidden. */
public enum Reason {
    /** Her account is being erased; this is never taken back. */
    ERASURE,
    /** Nobody was active on her account for longer than the retention policy allows; logging in takes it back. */
    RETENTION
}
