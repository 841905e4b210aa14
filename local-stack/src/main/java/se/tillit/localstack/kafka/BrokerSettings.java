package se.tillit.localstack.kafka;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a broker is told: one node that is broker and controller, on the loopback address alone, small enough for 128 MB of heap. */
record BrokerSettings(Path data, int port, int controllerPort) {

    Path write() throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve("broker.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties().store(writer, null);
        }
        return file;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        properties.setProperty("log.dirs", data.resolve("log").toString());
        properties.setProperty("auto.create.topics.enable", "false");
        singleNode(properties);
        forgetSoon(properties);
        small(properties);
        return properties;
    }

    /** Retention is looked at every second and a deleted segment's file goes at once: for sweeping, minutes would be long. */
    private static void forgetSoon(Properties properties) {
        properties.setProperty("log.retention.check.interval.ms", "1000");
        properties.setProperty("log.segment.delete.delay.ms", "1000");
    }

    private static void singleNode(Properties properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.setProperty(topic + ".replication.factor", "1");
            properties.setProperty(topic + ".num.partitions", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed may serve again when the controller has given it up: after this, not after nine
        // seconds.
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("broker.session.timeout.ms", "3000");
    }

    private static void small(Properties properties) {
        // Its default of 128 MB alone would fill the heap.
        properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "2");
        properties.setProperty("background.threads", "2");
    }
}
