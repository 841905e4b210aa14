package se.tillit.localstack.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The topics of the system, read from {@code topics.txt}: one a line, name, partitions, days of retention. */
record TopicList(List<Topic> topics) {

    /** A topic; its records are deleted when the retention has passed and never compacted. */
    record Topic(String name, int partitions, Duration retention) {

        Topic {
            if (!name.matches("[a-z]+(\\.[a-z-]+)+") || partitions < 1 || !retention.isPositive()) {
                throw new IllegalArgumentException("Not a topic: " + name);
            }
        }

        private static Topic parse(String line) {
            String[] columns = line.trim().split("\\s+", -1);
            if (columns.length != 3) {
                throw new IllegalArgumentException("Not name, partitions, days: " + line);
            }
            return new Topic(columns[0], Integer.parseInt(columns[1]), Duration.ofDays(Long.parseLong(columns[2])));
        }
    }

    TopicList {
        topics = List.copyOf(topics);
        if (topics.stream().map(Topic::name).distinct().count() != topics.size()) {
            throw new IllegalArgumentException("A topic is listed twice");
        }
    }

    static TopicList parse(List<String> lines) {
        return new TopicList(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Topic::parse)
                .toList());
    }

    static TopicList load() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(TopicList.class.getResourceAsStream("topics.txt"), StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
