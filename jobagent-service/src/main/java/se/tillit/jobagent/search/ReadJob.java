package se.tillit.jobagent.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.jobagent.ad.AdNotFoundException;
import se.tillit.jobagent.ad.AdState;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** One ad, for whoever has its address. */
@ApplicationScoped
public class ReadJob {

    private final Session database;
    private final Clock clock;

    ReadJob(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An open ad.
     *
     * @throws AdNotFoundException when there is none, or it was not published yet: nobody was told of it
     * @throws ProblemException 410 when it was published and is closed: whoever follows an old link learns that it is no mistake
     */
    @Transactional
    public JobRow open(UUID id) {
        List<Tuple> rows = database.createNativeQuery(
                        "select " + JobRow.WHOLE + " from " + JobRow.ADS + " where a.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        JobRow job = rows.stream().findFirst().map(JobRow::new).orElseThrow(AdNotFoundException::new);
        if (job.isOpen(clock.instant())) {
            return job;
        }
        throw job.state() == AdState.SCHEDULED ? new AdNotFoundException() : new ProblemException(ProblemType.GONE);
    }
}
