package se.tillit.deploy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.events.Topic;

/**
 * The topics that the code has, with the partitions of the local stack: {@code name partitions milliseconds} a line, as the
 * deployments list them.
 */
final class DeclaredTopics {

    private static final String LOCAL = "local-stack/src/main/resources/se/tillit/localstack/kafka/topics.txt";

    private DeclaredTopics() {}

    /** What is wrong with a list of topics that somebody creates. */
    static List<String> complaints(String creator, String list) {
        Collection<String> wanted = lines();
        Collection<String> created = list.lines().toList();
        return Stream.concat(
                        wanted.stream()
                                .filter(topic -> !created.contains(topic))
                                .map(topic -> creator + " does not create " + topic),
                        created.stream()
                                .filter(topic -> !wanted.contains(topic))
                                .map(topic -> creator + " creates " + topic + ", which is no topic of the code"))
                .toList();
    }

    private static Collection<String> lines() {
        Map<String, String> partitions = Repository.text(LOCAL)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\s+", -1))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
        return Arrays.stream(Topic.values())
                .map(topic -> "%s %s %d"
                        .formatted(topic.wireName(), partitions.get(topic.wireName()), Topic.RETENTION.toMillis()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
