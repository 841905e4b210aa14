package se.tillit.consent.disclosure;

/** How somebody disclosed. */
enum DisclosureAct {
    /** She accepted an employer's case and named what it may see. */
    ACCEPTANCE,
    /** She said it in a reply. */
    REPLY
}
