package se.tillit.account.partner;

/** {@code PENDING → ACTIVE → REMOVED}; a pending one has no client in Keycloak yet, as far as we know. */
enum PartnerState {
    PENDING,
    ACTIVE,
    REMOVED
}
