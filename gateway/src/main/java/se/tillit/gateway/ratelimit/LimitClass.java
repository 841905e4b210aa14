package se.tillit.gateway.ratelimit;

/** What a path costs, and so how often it may be called. The figures are in {@link RateLimitConfig}. */
public enum LimitClass {
    /** Published documents and the pages behind mailed links, per address. */
    ANONYMOUS_READ,
    /** What sends a mail or tries a token without a login, per address. */
    ANONYMOUS_WRITE,
    /** Reading one's own things. */
    READ,
    /** Changing one's own things. */
    WRITE,
    /** Searching among CVs: every answer tells something about many people. */
    EMPLOYER_SEARCH,
    /** Reading one CV: the owner finds each read in a log. */
    EMPLOYER_READ,
    /**
     * What a partner site does. Counted where its ads are, in one row for all replicas of this gateway: a partner's quota is part of an agreement
     * and has to be exact.
     */
    PARTNER,
    /** May hide, narrow, delete or suspend: never limited, whatever the load. */
    CLOSING
}
