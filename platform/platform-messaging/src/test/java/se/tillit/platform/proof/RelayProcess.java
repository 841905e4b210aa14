package se.tillit.platform.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import se.tillit.platform.outbox.KafkaSender;
import se.tillit.platform.outbox.OutboxRow;
import se.tillit.platform.outbox.Relay;
import se.tillit.platform.outbox.Sender;

/**
 * A relay as a process of its own, to be killed. With the given probability it stops between the broker's acknowledgement
 * and the mark, says so, and waits there for its end.
 */
final class RelayProcess {

    /** What it prints when it stands between send and mark. */
    static final String BETWEEN = "between send and mark";

    private RelayProcess() {}

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        Random dice = new Random(Long.parseLong(arguments[4]));
        double stops = Double.parseDouble(arguments[5]);
        try (AgroalDataSource database = AgroalDataSource.from(new AgroalPropertiesReader()
                        .readProperties(Map.of(
                                "jdbcUrl",
                                url,
                                "principal",
                                arguments[1],
                                "credential",
                                arguments[2],
                                "maxSize",
                                "2")));
                KafkaSender kafka = new KafkaSender(arguments[3])) {
            Relay relay = new Relay(database, new StoppingSender(kafka, dice, stops), Clock.systemUTC());
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            while (!commands.ready()) {
                if (relay.round().sent() == 0) {
                    Thread.sleep(20);
                }
            }
        }
    }

    private record StoppingSender(Sender sender, Random dice, double stops) implements Sender {

        @Override
        public Future<?> send(OutboxRow row) {
            Future<?> acknowledgement = sender.send(row);
            return dice.nextDouble() < stops ? stopAfter(acknowledgement) : acknowledgement;
        }

        private static Future<?> stopAfter(Future<?> acknowledgement) {
            return CompletableFuture.runAsync(() -> {
                try {
                    acknowledgement.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
                System.out.println(BETWEEN);
                System.out.flush();
                new CompletableFuture<Void>().join();
            });
        }
    }
}
