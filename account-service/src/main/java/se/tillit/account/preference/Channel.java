package se.tillit.account.preference;

/** Where news arrives. */
public enum Channel {
    EMAIL,
    MAILBOX,
    BOTH,
    NONE;

    public boolean mail() {
        return this == EMAIL || this == BOTH;
    }

    public boolean mailbox() {
        return this == MAILBOX || this == BOTH;
    }

    /** The same without mail. */
    Channel unmailed() {
        return mailbox() ? MAILBOX : NONE;
    }

    /** Whether nothing arrives here that does not arrive there. */
    boolean within(Channel other) {
        return (!mail() || other.mail()) && (!mailbox() || other.mailbox());
    }
}
