package se.tillit.system;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.localstack.Component;

/** Has the digests of days to come made, and lets jobagent-service be killed while it has some in hand. */
final class Digests {

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

    /** The same, with so many kills in the middle of it. */
    void ofDay(int ahead, int kills, Kill kill) throws SQLException, InterruptedException {
        String run;
        try (HeldAlerts held = new HeldAlerts(rows)) {
            run = begin(ahead);
            for (int left = kills; left > 0; left--) {
                boolean again = left > 1;
                held.awaitInHand(1);
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
        Patience.until("the end of the digests", () -> Optional.of(state(run)).filter("DONE"::equals));
    }

    private String state(String run) {
        return rows.texts(Component.JOBAGENT_SERVICE, "select state from digest_run where id = ?::uuid", run)
                .getFirst();
    }
}
