package se.tillit.system;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.sample.LoadSampleData;

/** Employers and partner sites advertise through the gateway, with real logins, as the sample data does. */
class SampleDataIT {

    private final Platform platform = Platform.running();

    @Test
    void bringsJobAdsOfEmployersAndPartners() throws Exception {
        // When
        int exit = load();
        int again = load();

        // Then
        assertThat(List.of(exit, again)).containsOnly(0);
        List<Map<String, Object>> ads = adsOfTheDemoPartner().stream()
                .filter(ad -> requireNonNull(ad.get("externalId")).toString().startsWith("partnerdemo-"))
                .toList();
        assertThat(ads).hasSize(80).allMatch(ad -> "OPEN".equals(ad.get("state")));
        assertThat(ads)
                .allMatch(ad -> requireNonNull(ad.get("applyUrl")).toString().startsWith("https://jobb.example/"));
    }

    private int load() throws Exception {
        JavaCommand command = JavaCommand.of(LoadSampleData.class).heap("128m");
        Stream.of(
                        "--gateway",
                        platform.gatewayUrl(),
                        "--identity",
                        platform.identityUrl(),
                        "--mail",
                        platform.mailUrl(),
                        "--seed",
                        "77",
                        "--candidates",
                        "2",
                        "--employers",
                        "2")
                .forEach(command::argument);
        return new ProcessBuilder(command.words()).inheritIO().start().waitFor();
    }

    private List<Map<String, Object>> adsOfTheDemoPartner() {
        List<Map<String, Object>> ads = new ArrayList<>();
        String cursor = "";
        do {
            Response page =
                    platform.request().auth().oauth2(partnerToken()).get("/api/v1/partner/job-ads?limit=50" + cursor);
            page.then().statusCode(200);
            ads.addAll(page.path("items"));
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ads;
    }

    @Test
    void showsABoxAdToNobodyUnderItsEmployersName() {
        Response written = platform.demoEmployer()
                .login()
                .request()
                .body(Map.of(
                        "title", "Systemutvecklare",
                        "description", "Vi bygger.",
                        "occupation", "fg7B_yov_smw",
                        "place", "0180",
                        "employmentType", "PERMANENT",
                        "extent", "FULL_TIME",
                        "boxNumber", true))
                .post("/api/v1/employer/job-ads");

        written.then().statusCode(201);
        assertThat(written.asString()).contains("box ").doesNotContain("Norrsken");
    }

    @Test
    void keepsPartnersAndEmployersApart() {
        assertThat(List.of(
                        platform.request()
                                .auth()
                                .oauth2(partnerToken())
                                .get("/api/v1/employer/job-ads")
                                .statusCode(),
                        platform.demoEmployer()
                                .login()
                                .request()
                                .get("/api/v1/partner/job-ads")
                                .statusCode()))
                .containsOnly(403);
    }

    private String partnerToken() {
        return given().formParam("client_id", "partner-demo")
                .formParam("client_secret", "tillit-demo")
                .formParam("grant_type", "client_credentials")
                .post(platform.identityUrl() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
