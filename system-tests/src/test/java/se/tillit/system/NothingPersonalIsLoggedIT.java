package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/** Rule: nothing personal goes into a log or a trace, neither when all goes well nor when a request is refused. */
class NothingPersonalIsLoggedIT {

    private final Platform platform = Platform.running();
    private final Candidate anna = Candidate.registered(platform);
    private final String canary = "kanariefagel" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void keepsOutWhatPeopleSent() throws IOException {
        useEverything();
        List<String> secrets =
                new ArrayList<>(List.of(canary, anna.email().toLowerCase(Locale.ROOT), Candidate.PASSWORD));
        secrets.add(anna.login().token().substring(0, 60).toLowerCase(Locale.ROOT));

        List<String> found = new ArrayList<>();
        long bytes = 0;
        for (Path file : written()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            bytes += text.length();
            secrets.stream()
                    .filter(text::contains)
                    .forEach(secret ->
                            found.add(file.getFileName() + " holds secret number " + secrets.indexOf(secret)));
        }
        assertThat(found).isEmpty();
        assertThat(bytes).isGreaterThan(1_000);
    }

    private void useEverything() {
        anna.fillInProfile(Map.of(
                        "name",
                        canary,
                        "address",
                        Map.of("street", canary, "postalCode", "11122", "city", canary, "country", "SE")))
                .statusCode(200);
        anna.fillInProfile(Map.of("birthDate", canary)).statusCode(400);
        anna.fillInProfile(Map.of("email", canary)).statusCode(422);
        String cv = anna.writeCv(
                Map.of("title", canary, "shownFields", List.of("name"), "content", Map.of("headline", canary)));
        anna.makeVisible(cv, "PUBLIC");
        assertThat(platform.demoEmployer().card(Map.of("q", canary), canary)).isPresent();
        platform.demoEmployer().search(Map.of(canary, canary)).statusCode(400);
        platform.demoEmployer().open(canary).statusCode(404);
        anna.request().get("/api/v1/me/cvs/" + canary).then().statusCode(404);
        anna.request().body("{\"" + canary).post("/api/v1/me/cvs").then().statusCode(400);
        new Login(platform, anna.email(), canary + canary).attempt().statusCode(not(equalTo(200)));
        anna.request().delete("/api/v1/me/cvs/" + cv).then().statusCode(204);
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files =
                Files.walk(platform.stack().log(Component.GATEWAY).getParent())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
