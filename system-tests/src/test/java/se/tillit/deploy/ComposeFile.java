package se.tillit.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docker-compose.yml} with its anchors resolved, and the example of the {@code .env} that it needs. */
record ComposeFile(JsonNode content, String environmentExample) {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^([A-Z_]+)=");
    private static final Pattern INTERPOLATED = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[?-][^}]*)?}");

    static ComposeFile read() {
        return new ComposeFile(
                Repository.yaml(Repository.path("docker-compose.yml")).getFirst(),
                Repository.text("deploy/compose/env.example"));
    }

    ComposeFile with(BadExample example) {
        JsonNode copy = content.deepCopy();
        example.changes().forEach(change -> BadExample.apply(change, copy));
        return new ComposeFile(copy, environmentExample);
    }

    JsonNode service(String name) {
        return content.path("services").path(name);
    }

    Stream<Map.Entry<String, JsonNode>> services() {
        return content.path("services").propertyStream();
    }

    JsonNode environment(String service) {
        return service(service).path("environment");
    }

    /** Settings that the example names. */
    TreeSet<String> offered() {
        return EXAMPLE.matcher(environmentExample)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Settings that the file takes from its environment and cannot do without. */
    TreeSet<String> needed() {
        return INTERPOLATED
                .matcher(content.toString())
                .results()
                .filter(match -> !String.valueOf(match.group(2)).startsWith(":-"))
                .map(ComposeFile::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }
}
