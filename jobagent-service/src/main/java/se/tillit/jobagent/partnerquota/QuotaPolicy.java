package se.tillit.jobagent.partnerquota;

/** What is counted together. */
public enum QuotaPolicy {
    PARTNER_REQUESTS("partner-requests"),
    PARTNER_BATCHES("partner-batches");

    private final String wireName;

    QuotaPolicy(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in the RateLimit fields. */
    String wireName() {
        return wireName;
    }
}
