package se.tillit.account.mail;

/** {@code WAITING → SENT | ABANDONED}; the last two keep neither recipient nor content. */
enum MailState {
    WAITING,
    SENT,
    ABANDONED
}
