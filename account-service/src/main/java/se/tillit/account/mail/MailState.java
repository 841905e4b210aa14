package se.tillit.account.mail;

/** {@code WAITING → SENT | ABANDONED | SUPPRESSED}; the last three keep neither recipient nor content. */
enum MailState {
    WAITING,
    SENT,
    ABANDONED,
    SUPPRESSED
}
