package se.tillit.localstack.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import se.tillit.localstack.process.ParentWatch;

/** The program of the broker's process: formats the log directory once, serves, and ends with its parent. */
public final class BrokerMain {

    /** Names the cluster in its log directory; it means nothing outside it. */
    private static final String CLUSTER_ID = "4L6g3nShT-eMCtK--X86sw";

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.exitWhenOrphaned();
        Path file = Path.of(arguments[0]);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        int formatted = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER_ID, "-c", file.toString(), "--ignore-formatted"}, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        server.awaitShutdown();
    }
}
