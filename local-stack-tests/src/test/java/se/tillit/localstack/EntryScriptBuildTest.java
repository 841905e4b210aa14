package se.tillit.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tillit up} builds before it starts anything, in a checkout of empty modules with a Maven and a Java that only listen. */
class EntryScriptBuildTest {

    private static final List<String> SERVICES =
            List.of("consent-service", "account-service", "cv-service", "jobagent-service", "gateway");
    private static final List<String> SHARED =
            List.of("platform/platform-web", "platform/platform-data", "reference-data", "text");

    @TempDir
    Path checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        Files.copy(Path.of("../tillit"), checkout.resolve("tillit"));
        executable("mvnw", "#!/bin/sh\necho \"$@\" >> asked\n[ ! -e broken ] || { echo '[ERROR] no'; exit 1; }\n");
        executable("jdk/bin/javac", "#!/bin/sh\n");
        executable("jdk/bin/java", "#!/bin/sh\necho \"$@\" >> started\n");
        write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
        write("pom.xml", "");
        write(".mvn/jvm.config", "");
        write("docs/openapi/tillit.json", "");
        write("local-stack/target/classes/a", "");
        write("local-stack/target/lib/a", "");
        for (String module : SHARED) {
            module(module);
        }
        module("local-stack");
        for (String service : SERVICES) {
            module(service);
            write(service + "/target/quarkus-app/quarkus-run.jar", "first");
        }
    }

    @Test
    void theFirstUpBuildsEverythingWithoutTestsAndGates() throws Exception {
        up();

        assertThat(builds())
                .containsExactly(
                        "--batch-mode --no-transfer-progress -Dquick -DskipTests -pl"
                                + " local-stack,consent-service,account-service,cv-service,jobagent-service,gateway -am package");
    }

    @Test
    void theNextUpBuildsNothing() throws Exception {
        up();
        up();

        assertThat(builds()).hasSize(1);
        assertThat(Files.readAllLines(checkout.resolve("started"))).hasSize(2);
    }

    @Test
    void aChangedServiceIsBuiltAlone() throws Exception {
        up();
        write("cv-service/src/main/java/Changed.java", "");

        up();

        assertThat(builds().getLast()).contains("-pl cv-service -am");
    }

    @Test
    void aDeletedSourceIsAChange() throws Exception {
        up();
        Files.delete(checkout.resolve("gateway/src/main/java/A.java"));

        up();

        assertThat(builds().getLast()).contains("-pl gateway -am");
    }

    @Test
    void whatAllShareConcernsAll() throws Exception {
        up();
        write("platform/platform-web/src/main/java/A.java", "changed");

        up();

        assertThat(builds().getLast()).contains(String.join(",", SERVICES));
    }

    @Test
    void aTestIsNoReasonToBuild() throws Exception {
        up();
        write("cv-service/src/test/java/ATest.java", "");

        up();

        assertThat(builds()).hasSize(1);
    }

    @Test
    void theStackRunsCopiesThatALaterBuildDoesNotTouch() throws Exception {
        up();
        write("cv-service/target/quarkus-app/quarkus-run.jar", "second");

        assertThat(checkout.resolve(".tillit/apps/cv-service/quarkus-run.jar")).hasContent("first");
        assertThat(Files.readString(checkout.resolve("started"))).contains(".tillit/apps/local-stack/classes");
    }

    @Test
    void aBuildThatFailsStartsNothingAndIsTriedAgain() throws Exception {
        write("broken", "");

        assertThat(up()).contains("[ERROR] no", "The build failed", ".tillit/logs/build.log");
        assertThat(checkout.resolve("started")).doesNotExist();

        Files.delete(checkout.resolve("broken"));
        up();
        assertThat(checkout.resolve("started")).exists();
    }

    private void module(String name) throws IOException {
        write(name + "/pom.xml", "");
        write(name + "/src/main/java/A.java", "");
    }

    private void write(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private void executable(String name, String text) throws IOException {
        write(name, text);
        assertThat(checkout.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(checkout.resolve("asked"));
    }

    private String up() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(checkout.resolve("tillit").toString(), "up", "--empty").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
