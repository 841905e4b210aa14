package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Keeps digests from passing over a match: its number is drawn before its commit, so a larger one may be read first. Matches hold a lock together;
 * whoever draws a horizon holds it alone, for as long as two reads take, and so waits for those that are on their way.
 */
@ApplicationScoped
public class Horizons {

    private static final String LOCK = "(hashtextextended('ad-matches', 0)) is null";

    private final Session database;

    Horizons(Session database) {
        this.database = database;
    }

    /** Begins a match, which lasts to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void beginMatch() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Draws a line now. In a transaction of its own, so that no match waits longer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Horizon draw() {
        lock("pg_advisory_xact_lock");
        return new Horizon(
                number("select last_value from ad_match_seq"), number("select version from job_agent_version"));
    }

    private void lock(String function) {
        database.createNativeQuery("select " + function + LOCK, Boolean.class).getSingleResult();
    }

    private long number(String query) {
        return database.createNativeQuery(query, Long.class).getSingleResult();
    }
}
