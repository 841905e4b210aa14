package se.tillit.consent.ledger;

/** What an entry says. */
public enum Kind {
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    POLICY_ACCEPTED,
    NOTICE_ACCEPTED,
    DISCLOSURE_GIVEN,
    /** The disclosure is over, however it ended. */
    DISCLOSURE_ENDED,
    /** Consent to a disclosure was recorded, but cv-service never granted it. */
    DISCLOSURE_NEVER_GRANTED
}
