package se.tillit.localstack.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.tillit.localstack.cache.SharedCache;
import se.tillit.localstack.cache.Versions;

/**
 * The Keycloak distribution, fetched through Maven like every other dependency, unpacked, and built once for PostgreSQL. The build
 * takes some twenty seconds; a change of version, of the build's arguments or of the JDK makes a new one.
 */
record KeycloakDistribution(Path directory) {

    private static final List<String> BUILD_ARGUMENTS = List.of("build", "--db=postgres", "--health-enabled=true");

    static KeycloakDistribution built(SharedCache cache, Path checkout, Consumer<String> progress)
            throws IOException, InterruptedException {
        String version = Versions.of("keycloak");
        String fingerprint = SharedCache.fingerprint(
                String.join(" ", BUILD_ARGUMENTS), Runtime.version().toString());
        return new KeycloakDistribution(cache.entry(
                "keycloak-" + version + "-" + fingerprint, directory -> make(directory, checkout, progress)));
    }

    private static void make(Path directory, Path checkout, Consumer<String> progress)
            throws IOException, InterruptedException {
        progress.accept("fetching Keycloak " + Versions.of("keycloak") + ", once (about 170 MB)");
        Path download = Files.createDirectory(directory.resolve("download"));
        run(fetch(checkout, download), checkout);
        try (Stream<Path> archives = Files.list(download)) {
            Path archive = archives.findFirst().orElseThrow();
            run(List.of("tar", "-xzf", archive.toString(), "--strip-components=1"), directory);
        }
        SharedCache.delete(download);
        progress.accept("building Keycloak for PostgreSQL, once (about 20 s)");
        List<String> build =
                new ArrayList<>(List.of(directory.resolve("bin/kc.sh").toString()));
        build.addAll(BUILD_ARGUMENTS);
        run(build, directory);
    }

    private static List<String> fetch(Path checkout, Path target) {
        List<String> command = new ArrayList<>(List.of(
                checkout.resolve("mvnw").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--non-recursive",
                "org.apache.maven.plugins:maven-dependency-plugin:" + Versions.of("dependency-plugin") + ":copy",
                "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + Versions.of("keycloak") + ":tar.gz",
                "-DoutputDirectory=" + target));
        // Surefire tells a test which repository its own build uses.
        String repository = System.getProperty("localRepository", System.getProperty("maven.repo.local"));
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        return command;
    }

    private static void run(List<String> command, Path directory) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
    }
}
