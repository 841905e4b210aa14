package se.tillit.consent.retention;

/** How far an account is on its way out. Activity leads back from any but the last. */
enum Stage {
    ACTIVE,
    WARNED,
    HIDDEN,
    REMOVING
}
