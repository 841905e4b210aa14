package se.tillit.account.invitation;

/** {@code OPEN → ACCEPTED | EXPIRED}; it disappears when the member is removed. */
enum InvitationState {
    OPEN,
    EXPIRED,
    ACCEPTED
}
