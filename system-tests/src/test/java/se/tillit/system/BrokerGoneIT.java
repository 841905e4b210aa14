package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.localstack.Component;
import se.tillit.localstack.postgres.Database;

/**
 * A broker that is away stops no request: changes are committed and answered, their events wait, and when it is back they
 * leave in order. The short form runs with the tests, the whole one (30 s) by {@code ./tillit prove broker}.
 */
class BrokerGoneIT {

    private static final Duration GONE = Duration.ofSeconds(Long.getLong("tillit.prove.broker.seconds", 5));
    private static final int WRITERS = 6;

    private final Platform platform = Platform.running();

    private record Written(int status, long micros) {}

    @Test
    void noRequestFailsAndTheBacklogLeavesInOrder() throws Exception {
        // Given
        List<Candidate> candidates =
                IntStream.range(0, WRITERS).mapToObj(_ -> candidate()).toList();
        List<String> cvs = candidates.stream()
                .map(candidate -> candidate.writeCv(AnnasCv.body("Broker")))
                .toList();
        for (int i = 0; i < WRITERS; i++) {
            candidates.get(i).makeVisible(cvs.get(i), "ANONYMOUS");
            candidates.get(i).makeVisible(cvs.get(i), "INACTIVE");
        }

        // When
        platform.stack().kill(Component.KAFKA);
        List<Written> written;
        long backlog;
        try {
            written = write(candidates, cvs);
            backlog = waiting();
        } finally {
            platform.stack().start(Component.KAFKA);
        }
        Instant back = Instant.now();
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        long drained = Duration.between(back, Instant.now()).toMillis();

        // Then
        List<Long> micros = written.stream().map(Written::micros).sorted().toList();
        long failed = written.stream().filter(one -> one.status() != 200).count();
        long outOfOrder = outOfOrder();
        System.out.printf(
                "broker gone=%ds writes=%d perSecond=%.0f failed=%d p50=%.1fms p99=%.1fms backlog=%d drained=%dms"
                        + " outOfOrder=%d%n",
                GONE.toSeconds(),
                written.size(),
                written.size() / (double) GONE.toSeconds(),
                failed,
                micros.get(micros.size() / 2) / 1000.0,
                micros.get(micros.size() * 99 / 100) / 1000.0,
                backlog,
                drained,
                outOfOrder);
        assertThat(failed).isZero();
        assertThat(backlog).isPositive();
        assertThat(outOfOrder).isZero();
    }

    private Candidate candidate() {
        Candidate candidate = Candidate.registered(platform);
        candidate.fillInProfile(AnnasCv.profile()).statusCode(200);
        return candidate;
    }

    private List<Written> write(List<Candidate> candidates, List<String> cvs) throws Exception {
        Instant end = Instant.now().plus(GONE);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<Written>>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Candidate candidate = candidates.get(i);
                String cv = cvs.get(i);
                Callable<List<Written>> flipping = () -> flip(candidate, cv, end);
                running.add(writers.submit(flipping));
            }
            List<Written> all = Collections.synchronizedList(new ArrayList<>());
            for (Future<List<Written>> one : running) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static List<Written> flip(Candidate candidate, String cv, Instant end) {
        List<String> notices =
                candidate.ask(cv, "ANONYMOUS", List.of()).extract().path("requiredNotices.key");
        List<Written> written = new ArrayList<>();
        boolean open = false;
        while (Instant.now().isBefore(end)) {
            open = !open;
            long began = System.nanoTime();
            int status = candidate
                    .ask(cv, open ? "ANONYMOUS" : "INACTIVE", open ? notices : List.of())
                    .extract()
                    .statusCode();
            written.add(new Written(status, (System.nanoTime() - began) / 1000));
        }
        return written;
    }

    private long waiting() throws SQLException {
        Database database = platform.stack().database(Component.CV_SERVICE);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox where sent_at is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long outOfOrder() {
        Map<String, Long> last = new HashMap<>();
        long wrong = 0;
        for (ConsumerRecord<byte[], byte[]> message : Scan.records(platform)) {
            if (header(message, Headers.EVENT_TYPE).equals(EventType.NOTICES_ACCEPTED.wireName())) {
                long version = Long.parseLong(header(message, Headers.AGGREGATE_VERSION));
                Long before = last.put(header(message, Headers.AGGREGATE_ID), version);
                if (before != null && before > version) {
                    wrong++;
                }
            }
        }
        return wrong;
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return message.headers().lastHeader(name) == null
                ? ""
                : new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
