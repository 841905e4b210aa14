package se.tillit.jobagent.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.Employer;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PublicationScheduleResourceTest {

    private final PublicationSchedule schedule;

    PublicationScheduleResourceTest(PublicationSchedule schedule) {
        this.schedule = schedule;
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

    private static int opened(Employer employer) {
        return Rows.of("select 1 from job_ad where state = 'OPEN' and employer_id = '" + employer.id() + "'")
                .size();
    }
}
