package se.tillit.jobagent.alert;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;

/** Forgets what was told long ago. Every replica may run it. */
@ApplicationScoped
class PurgeAlerts {

    private final Session database;
    private final AlertConfig config;
    private final Clock clock;

    PurgeAlerts(Session database, AlertConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** What tells of an ad that is still open stays: without it the agent would tell of the ad again. */
    @Scheduled(every = "${tillit.alerts.purge-every}", delayed = "1m", identity = "alert-purge")
    @Transactional
    void purge() {
        database.createNativeMutationQuery("""
                delete from job_alert t where t.created_at < :before and not exists (
                    select from job_alert_item i join job_ad a on a.number = i.ad_number
                    where i.alert_id = t.id and a.state <> 'CLOSED')
                """)
                .setParameter("before", clock.instant().minus(config.kept()))
                .executeUpdate();
    }
}
