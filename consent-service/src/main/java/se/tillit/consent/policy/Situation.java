package se.tillit.consent.policy;

/** What a person is about to do when a notice must have been accepted. Only opening asks for one; closing never does. */
enum Situation {
    /** Opening a CV without the personal boxes. */
    ANONYMOUS,
    /** Opening a CV with the boxes chosen for it. */
    PUBLIC,
    /** Letting employers outside the EU and EEA see an open CV. */
    THIRD_COUNTRIES
}
