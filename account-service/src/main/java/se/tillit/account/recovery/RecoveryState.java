package se.tillit.account.recovery;

/** {@code OPEN → DONE} by the right answer, {@code OPEN → SPENT} by too many wrong ones. */
enum RecoveryState {
    OPEN,
    DONE,
    SPENT
}
