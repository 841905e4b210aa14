package se.tillit.consent.ledger;

/** Through what somebody acted. */
public enum Channel {
    /** Her own call about a consent or a policy. */
    CONSENT_API,
    /** Her call that opened a CV. */
    CV_OPENING,
    /** Her answer to an employer's case. */
    CASE,
    /** Nobody's act: something ran out, was ended or never came to be. */
    PLATFORM
}
