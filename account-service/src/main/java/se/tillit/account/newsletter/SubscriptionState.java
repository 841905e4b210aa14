package se.tillit.account.newsletter;

/** {@code PENDING → CONFIRMED → ENDED}; the last keeps no address. */
enum SubscriptionState {
    PENDING,
    CONFIRMED,
    ENDED
}
