package se.tillit.system;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import se.tillit.localstack.Component;

/** Has the digests of days to come made, and lets jobagent-service be killed while it has some in hand. */
final class Digests {

    private static final Duration DONE_WITHIN = Duration.ofMinutes(30);

    private final Platform platform;
    private final Rows rows;

    Digests(Platform platform, Rows rows) {
        this.platform = platform;
        this.rows = rows;
    }

    /** Kills somebody who makes digests. */
    interface Kill {
        void now(Crashes.WhileDown whileDown) throws InterruptedException, SQLException;
    }

    /** Everything that is due by the end of the day that is so many days ahead. */
    void ofDay(int ahead) {
        awaitDone(begin(ahead));
    }

    /** The same, with so many kills of one of several processes that all have some in hand. */
    void ofDay(int ahead, int processes, int kills, Kill kill) throws SQLException, InterruptedException {
        String run;
        try (HeldTable held = HeldTable.ofAlerts(rows)) {
            run = begin(ahead);
            for (int left = kills; left > 0; left--) {
                boolean again = left > 1;
                held.awaitInHand(processes);
                kill.now(() -> {
                    held.letGo();
                    if (again) {
                        held.hold();
                    }
                });
            }
        }
        awaitDone(run);
    }

    private String begin(int ahead) {
        String key = UUID.randomUUID().toString();
        String day =
                LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(ahead).toString();
        return Patience.answered(
                        "digests",
                        201,
                        () -> platform.operator()
                                .request()
                                .header("Idempotency-Key", key)
                                .body(Map.of("asOf", day))
                                .post("/api/v1/admin/digest-runs")
                                .then())
                .extract()
                .path("id");
    }

    private void awaitDone(String run) {
        await("the end of the digests")
                .atMost(DONE_WITHIN)
                .until(() -> state(run).equals("DONE"));
    }

    private String state(String run) {
        return rows.texts(Component.JOBAGENT_SERVICE, "select state from digest_run where id = ?::uuid", run)
                .getFirst();
    }
}
