package se.tillit.events;

import java.time.Duration;

/**
 * Where events are published, one topic per publisher, and two for erasure so that nothing else can hold it up. Records
 * are deleted after {@link #RETENTION} and never compacted: compaction leaves a deleted record's bytes on disk.
 */
public enum Topic {
    ACCOUNT("account.events"),
    CV("cv.events"),
    JOBAGENT("jobagent.events"),
    CONSENT("consent.events"),
    ERASURE_ORDERS("erasure.orders"),
    ERASURE_ANSWERS("erasure.answers");

    /** How long a record is kept. */
    public static final Duration RETENTION = Duration.ofDays(7);

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    /** The name at the broker. */
    public String wireName() {
        return wireName;
    }
}
