package se.tillit.account.employerapplication;

/** {@code PENDING → CONFIRMED | EXPIRED}; only a pending application knows what was applied for. */
enum ApplicationState {
    PENDING,
    EXPIRED,
    CONFIRMED
}
