package se.tillit.platform.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.commons.util.ExceptionUtils;
import se.tillit.localstack.postgres.Database;

/** Three relays, each started again whenever it was killed between send and mark. */
final class Relays implements AutoCloseable {

    private static final double STOPS = 0.05;

    private final Database database;
    private final String brokers;
    private final long seed;
    private final int wantedKills;
    private final AtomicInteger kills = new AtomicInteger();
    private final List<Thread> keepers = new ArrayList<>();
    private final List<Process> running = new ArrayList<>();
    private volatile boolean closing;

    Relays(Database database, String brokers, long seed, int wantedKills) {
        this.database = database;
        this.brokers = brokers;
        this.seed = seed;
        this.wantedKills = wantedKills;
        for (int replica = 0; replica < 3; replica++) {
            int number = replica;
            keepers.add(Thread.ofPlatform().name("relay-" + number).start(() -> keep(number)));
        }
    }

    int kills() {
        return kills.get();
    }

    private void keep(int replica) {
        for (int life = 0; !closing; life++) {
            try {
                live(replica, life);
            } catch (IOException | InterruptedException e) {
                throw ExceptionUtils.throwAsUncheckedException(e);
            }
        }
    }

    private void live(int replica, int life) throws IOException, InterruptedException {
        double stops = kills.get() < wantedKills ? STOPS : 0;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        brokers,
                        Long.toString(seed * 1000 + replica * 100L + life),
                        Double.toString(stops))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        synchronized (running) {
            running.add(process);
        }
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line;
            while ((line = output.readLine()) != null) {
                if (line.equals(RelayProcess.BETWEEN)) {
                    process.destroyForcibly(); // SIGKILL
                    kills.incrementAndGet();
                    break;
                }
            }
        } finally {
            process.waitFor();
            synchronized (running) {
                running.remove(process);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (running) {
            running.forEach(Process::destroyForcibly);
        }
        for (Thread keeper : keepers) {
            try {
                keeper.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
