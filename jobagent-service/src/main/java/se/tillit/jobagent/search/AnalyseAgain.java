package se.tillit.jobagent.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.jobagent.criteria.AdLexemes;

/**
 * After an upgrade, gives the ads that an older release analysed the lexemes that this one would: another analysis of text, or a newer taxonomy.
 * Every replica may do it beside normal work, each with ads of its own; on current rows it is one look into an index. Nothing is told of it,
 * because no ad says anything else than before.
 */
@ApplicationScoped
class AnalyseAgain {

    private static final int BATCH = 100;

    private final Session database;
    private final JobAds ads;

    AnalyseAgain(Session database, JobAds ads) {
        this.database = database;
        this.ads = ads;
    }

    @Scheduled(
            every = "${tillit.derive-again.every}",
            identity = "analyse-again",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void analyseOlder() {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(this::batch);
        } while (done == BATCH);
    }

    private int batch() {
        List<UUID> older = database.createNativeQuery(
                        "select id from job_ad where lexemes_version < :current limit :batch for update skip locked",
                        UUID.class)
                .setParameter("current", AdLexemes.VERSION)
                .setParameter("batch", BATCH)
                .getResultList();
        ads.list("id in ?1", older).forEach(AnalyseAgain::analyse);
        return older.size();
    }

    private static void analyse(JobAd ad) {
        ad.analysed(AdLexemes.analysis(ad.content(), ad.employerName().orElse(null)));
    }
}
