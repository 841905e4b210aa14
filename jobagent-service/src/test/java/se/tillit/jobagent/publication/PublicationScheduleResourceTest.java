package se.tillit.jobagent.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.jobagent.Employer;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;
import se.tillit.platform.outbox.Outbox;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PublicationScheduleResourceTest {

    private final PublicationSchedule schedule;
    private final Outbox outbox;

    PublicationScheduleResourceTest(PublicationSchedule schedule, Outbox outbox) {
        this.schedule = schedule;
        this.outbox = outbox;
    }

    @Test
    void opensAndTellsOfEachAdOnceHoweverManyReplicasLook() throws Exception {
        // Given
        Employer employer = Employer.verified();
        String soon = Instant.now().plusSeconds(4).toString();
        List<String> ads = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            ads.add(employer.advertises(Map.of("publishedAt", soon)));
        }

        // When
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            while (opened(employer) < ads.size()) {
                Callable<Boolean> look = () -> {
                    schedule.run();
                    return true;
                };
                for (Future<Boolean> looked : replicas.invokeAll(Collections.nCopies(4, look))) {
                    looked.get();
                }
            }
        }

        // Then
        assertThat(Rows.of("select count(*) || ' ' || min(c.kind) from job_ad_change c join job_ad a on a.id = c.ad_id"
                        + " where a.employer_id = '" + employer.id() + "' group by a.id"))
                .hasSize(30)
                .containsOnly("1 CREATED");
        assertThat(Rows.of(
                        "select count(*) from outbox o join job_ad a on a.id = o.aggregate_id where a.employer_id = '"
                                + employer.id() + "'"))
                .containsExactly("30");
    }

    @Test
    void opensTheOthersWhenOneCannotBeOpened() {
        Employer employer = Employer.verified();
        String later = Instant.now().plusSeconds(3600).toString();
        String stuck = employer.advertises(Map.of("publishedAt", later));
        String other = employer.advertises(Map.of("publishedAt", later));
        UUID id = UUID.fromString(stuck);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new JobAdChanged(id, 2, JobAdChanged.State.OPEN, 1)));

        Rows.change("update job_ad set published_at = now() where employer_id = '" + employer.id() + "'");
        schedule.run();

        assertThat(state(other)).containsExactly("OPEN");
        assertThat(state(stuck)).containsExactly("SCHEDULED");
        Rows.change("delete from job_ad where id = '" + stuck + "'");
    }

    /** What the database says of a row that it refuses are the row's values: a box number beside its employer. */
    @Test
    void logsTheKindOfAFailureAndNothingOfTheAd() {
        Employer employer = Employer.verified();
        UUID stuck = UUID.fromString(employer.advertises(
                Map.of("publishedAt", Instant.now().plusSeconds(3600).toString())));
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new JobAdChanged(stuck, 2, JobAdChanged.State.OPEN, 1)));
        Rows.change("update job_ad set published_at = now() where id = '" + stuck + "'");
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler listener = new Listener(logged);
        Logger logger = Logger.getLogger(PublicationSchedule.class.getName());
        logger.addHandler(listener);

        try {
            schedule.run();
        } finally {
            logger.removeHandler(listener);
        }

        assertThat(logged).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getThrown()).isNull();
            assertThat(line.getMessage() + Arrays.toString(line.getParameters()))
                    .contains("failure=")
                    .doesNotContain(stuck.toString());
        });
        Rows.change("delete from job_ad where id = '" + stuck + "'");
    }

    private static final class Listener extends Handler {
        private final List<LogRecord> heard;

        Listener(List<LogRecord> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord line) {
            heard.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static List<String> state(String id) {
        return Rows.of("select state from job_ad where id = '" + id + "'");
    }

    private static int opened(Employer employer) {
        return Rows.of("select 1 from job_ad where state = 'OPEN' and employer_id = '" + employer.id() + "'")
                .size();
    }
}
