package se.tillit.account.registration;

/**
 * {@code PENDING → CONFIRMED | EXPIRED}, and {@code KNOWN_ADDRESS}, which is written for an address that has an account
 * so that both cases take the same work. A pending row also dies, that is disappears, when another one of its address
 * is confirmed.
 */
enum RegistrationState {
    PENDING,
    KNOWN_ADDRESS,
    EXPIRED,
    CONFIRMED
}
