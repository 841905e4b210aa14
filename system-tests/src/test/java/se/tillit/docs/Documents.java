package se.tillit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Markdown files of the checkout, and what they point to. */
final class Documents {

    static final Path ROOT = root();

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))(?:\\.([a-z][A-Za-z0-9]*))?`");
    private static final Set<String> SKIPPED = Set.of("target", ".git", ".tillit", "node_modules");

    /** A class may have its name in two services; their texts are joined. */
    private final Map<String, String> tests;

    Documents() {
        tests = files(".java")
                .filter(file -> file.toString().contains("/src/test/"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), Documents::text, String::concat));
    }

    static List<Path> all() {
        return files(".md").filter(file -> !file.toString().contains("/src/")).toList();
    }

    /** Links to files that are not there. */
    static List<String> brokenLinks(Path document) {
        return matches(LINK, document)
                .map(match -> match.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .filter(target -> !Files.exists(
                        Objects.requireNonNull(document.getParent()).resolve(target)))
                .toList();
    }

    /** Tests that are named and not there. */
    List<String> missingTests(Path document) {
        return matches(TEST, document)
                .filter(match -> {
                    String source = tests.getOrDefault(match.group(1), "");
                    return source.isEmpty()
                            || (match.group(2) != null && !source.contains(" void " + match.group(2) + "("));
                })
                .map(MatchResult::group)
                .toList();
    }

    static long namedTests(Path document) {
        return matches(TEST, document).count();
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path document) {
        return pattern.matcher(text(document)).results();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out what is built or runs, where files come and go while somebody looks. */
    private static Stream<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return SKIPPED.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "run inside the checkout");
        }
        return folder;
    }
}
