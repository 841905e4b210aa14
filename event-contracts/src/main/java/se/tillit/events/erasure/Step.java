package se.tillit.events.erasure;

/** What a service is ordered to do, in the order of the saga (architecture rule 5). */
public enum Step {
    /** account-service ends every session and refuses the tokens that are still valid. */
    SESSIONS,
    /** cv-service tells every employer that got the identity, once. */
    RECIPIENTS,
    /** A service deletes all it has about the person and writes a tombstone. */
    DATA,
    /** account-service deletes the person's mail that waits. */
    MAIL,
    /** account-service deletes the account. */
    ACCOUNT,
    /** account-service deletes the login at the identity provider. */
    IDENTITY,
    /** A service counts what it still has about the person; anything but nothing stops the certificate. */
    CHECK
}
