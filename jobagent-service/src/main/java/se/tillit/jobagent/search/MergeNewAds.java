package se.tillit.jobagent.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Merges what new ads have put aside into the index of lexemes, so that who publishes a batch does not wait for it and no search looks through more
 * than the ads of a moment. Every replica may do it; with nothing aside it is one look.
 */
@ApplicationScoped
class MergeNewAds {

    private final Session database;

    MergeNewAds(Session database) {
        this.database = database;
    }

    @Scheduled(
            every = "${tillit.search.merge-every}",
            identity = "merge-new-ads",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void merge() {
        database.createNativeQuery("select gin_clean_pending_list('job_ad_lexemes')", Long.class)
                .getSingleResult();
    }
}
