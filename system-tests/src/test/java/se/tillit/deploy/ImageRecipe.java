package se.tillit.deploy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The instructions of a Dockerfile, one a line: comments gone, continued lines joined. */
record ImageRecipe(List<String> instructions) {

    private static final Pattern DEFAULT_BASE = Pattern.compile("ARG BASE=(.+)");
    private static final List<String> LAYERS =
            List.of("/lib/ lib/", "/quarkus-run.jar ./", "/quarkus/ quarkus/", "/app/ app/");

    ImageRecipe {
        instructions = List.copyOf(instructions);
    }

    static ImageRecipe of(String text) {
        return new ImageRecipe(text.lines()
                .filter(line -> !line.startsWith("#"))
                .reduce("", (before, line) -> before.endsWith("\\") ? before + line.strip() : before + "\n" + line)
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
    }

    static List<Rule<ImageRecipe>> rules() {
        return List.of(
                new Rule<>("pinned-base", ImageRecipe::pinnedBase),
                new Rule<>("not-root", ImageRecipe::notRoot),
                new Rule<>("layers-in-order", ImageRecipe::layersInOrder),
                new Rule<>("process-is-first", ImageRecipe::processIsFirst),
                new Rule<>("nothing-fetched", ImageRecipe::nothingFetched));
    }

    private static List<String> pinnedBase(ImageRecipe recipe) {
        boolean pinned = recipe.matching(DEFAULT_BASE)
                .anyMatch(base -> PodRules.PINNED.matcher(base.group(1)).matches());
        boolean used = recipe.starting("FROM").toList().equals(List.of("FROM ${BASE}"));
        return pinned && used ? List.of() : List.of("the base is not one version that can be overridden");
    }

    private static List<String> notRoot(ImageRecipe recipe) {
        List<String> users = recipe.starting("USER").toList();
        return !users.isEmpty() && users.getLast().matches("USER [1-9][0-9]*:[1-9][0-9]*")
                ? List.of()
                : List.of("the process does not run as a number other than root's");
    }

    /** Libraries change least and weigh most; the service's own classes change with every release. */
    private static List<String> layersInOrder(ImageRecipe recipe) {
        List<String> wanted = LAYERS.stream()
                .map(layer -> "COPY ${SERVICE}/target/quarkus-app" + layer)
                .toList();
        return recipe.starting("COPY").toList().equals(wanted)
                ? List.of()
                : List.of("the layers are not " + String.join(", ", LAYERS));
    }

    private static List<String> processIsFirst(ImageRecipe recipe) {
        return recipe.starting("ENTRYPOINT").allMatch(line -> line.startsWith("ENTRYPOINT [\"java\","))
                        && recipe.starting("ENTRYPOINT").count() == 1
                ? List.of()
                : List.of("java is not the first process, so that it would not hear the signal to stop");
    }

    private static List<String> nothingFetched(ImageRecipe recipe) {
        return recipe.instructions().stream()
                .filter(line -> line.startsWith("ADD") || line.startsWith("RUN"))
                .map(line -> "'" + line + "' could bring in anything")
                .toList();
    }

    private Stream<String> starting(String instruction) {
        return instructions.stream().filter(line -> line.startsWith(instruction + " "));
    }

    private Stream<MatchResult> matching(Pattern pattern) {
        return instructions.stream()
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match);
    }
}
