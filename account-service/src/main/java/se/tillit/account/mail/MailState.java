package se.tillit.account.mail;

/**
 * {@code WAITING → IN_HAND → WAITING | SENT | ABANDONED | SUPPRESSED}; the last three keep neither recipient nor content. A
 * sender that dies leaves its mail in hand until the lease is over.
 */
enum MailState {
    WAITING,
    IN_HAND,
    SENT,
    ABANDONED,
    SUPPRESSED
}
