package se.tillit.cv.visibility;

/** What is opened, and therefore which notices must have been accepted. The names are consent-service's. */
enum Situation {
    ANONYMOUS,
    PUBLIC,
    THIRD_COUNTRIES
}
