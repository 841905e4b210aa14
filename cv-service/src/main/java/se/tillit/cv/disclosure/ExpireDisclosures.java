package se.tillit.cv.disclosure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the ledger what has expired. No read waits for it: the statement that releases a CV looks at the time itself. */
@ApplicationScoped
class ExpireDisclosures {

    private static final int BATCH = 100;

    private final Disclosures disclosures;

    ExpireDisclosures(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Scheduled(
            every = "${tillit.disclosures.expire-every}",
            identity = "expire-disclosures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        int expired;
        do {
            expired = disclosures.expire(BATCH);
        } while (expired == BATCH);
    }
}
