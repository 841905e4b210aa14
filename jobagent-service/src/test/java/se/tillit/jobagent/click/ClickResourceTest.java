package se.tillit.jobagent.click;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;
import se.tillit.platform.test.Tokens;

/** Features 46 to 48: what leaves with somebody who opens a partner's ad, and what stays. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class ClickResourceTest {

    private static final String TARGET = "https://jobb.example/ads/1?ref=ours";

    private final String client = "partner-" + UUID.randomUUID();
    private final UUID partner = PublishedAd.partner(client, "Jobbportalen", "jobb.example", "www.jobb.example");

    @Test
    void tellsWhereTheAdLeadsAndWhoseRulesHoldThere() {
        UUID ad = ad(TARGET);

        given().header("Accept-Language", "sv")
                .post("/api/v1/jobs/{id}/clicks", ad)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("targetUrl", equalTo(TARGET))
                .body("partner.name", equalTo("Jobbportalen"))
                .body("partner.policyUrl", equalTo("https://jobb.example/policy"))
                .body("notice", containsString("integritetspolicy"));
        click(ad, null).then().body("notice", containsString("privacy policy"));
    }

    @Test
    void countsEveryClickOfPartnerAdAndDay() {
        UUID ad = ad(TARGET);
        UUID other = ad(TARGET);
        for (int i = 0; i < 10; i++) {
            click(ad, i % 3 == 0 ? null : Tokens.candidate(UUID.randomUUID()))
                    .then()
                    .statusCode(200);
        }
        click(other, null).then().statusCode(200);

        String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
        Response counts = clicks(client, Map.of());

        counts.then().statusCode(200);
        List<Map<String, Object>> items = counts.jsonPath().getList("items");
        assertThat(items)
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item.keySet()).containsExactlyInAnyOrder("day", "jobId", "externalId", "clicks"))
                .allSatisfy(item -> assertThat(item).containsEntry("day", today))
                .anySatisfy(item -> assertThat(item)
                        .containsEntry("jobId", ad.toString())
                        .containsEntry("externalId", external(ad))
                        .containsEntry("clicks", 10))
                .anySatisfy(item -> assertThat(item)
                        .containsEntry("jobId", other.toString())
                        .containsEntry("clicks", 1));
    }

    @Test
    void keepsTheClicksOfTwoPeopleIndistinguishable() {
        UUID ad = ad(TARGET);
        UUID somebody = UUID.randomUUID();

        Response first = click(ad, Tokens.candidate(somebody));
        List<String> afterFirst = Rows.of("select c::text from ad_click c where ad_id = '" + ad + "'");
        Response second = given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .header("X-Forwarded-For", "192.0.2.7")
                .header("User-Agent", "Somebody's own browser")
                .cookie("who", "me")
                .post("/api/v1/jobs/{id}/clicks", ad);
        List<String> afterSecond = Rows.of("select c::text from ad_click c where ad_id = '" + ad + "'");

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(afterFirst).hasSize(1);
        assertThat(afterSecond).hasSize(1).containsExactly(afterFirst.getFirst().replace(",1)", ",2)"));
        assertThat(afterSecond.getFirst()).doesNotContain(somebody.toString(), "192.0.2.7", "browser");
        assertThat(first.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://jobb.example.evil.example/",
                "https://jobb.example@evil.example/",
                "http://jobb.example/",
                "javascript:alert(1)",
                "https:///jobb.example",
                "//jobb.example/"
            })
    void leadsNowhereButToThePartnersHosts(String url) {
        UUID ad = ad(url);

        click(ad, null).then().statusCode(410);
        assertThat(Rows.of("select clicks from ad_click where ad_id = '" + ad + "'"))
                .isEmpty();
    }

    @Test
    void leadsNowhereFromAnAdThatIsNoPartnersOrNotOpen() {
        UUID ofEmployer =
                PublishedAd.titled("Kock").leadingTo("https://krogen.example").stored();
        UUID closed = PublishedAd.titled("Kock")
                .ofPartner(partner, "closed", "Krogen")
                .leadingTo(TARGET)
                .until(Instant.now().minus(1, ChronoUnit.HOURS))
                .stored();
        UUID scheduled = PublishedAd.titled("Kock")
                .ofPartner(partner, "scheduled", "Krogen")
                .leadingTo(TARGET)
                .at(Instant.now().plus(1, ChronoUnit.HOURS))
                .stored();

        click(ofEmployer, null).then().statusCode(404);
        click(UUID.randomUUID(), null).then().statusCode(404);
        click(scheduled, null).then().statusCode(404);
        click(closed, null).then().statusCode(410);
    }

    @Test
    void tellsAPartnerItsOwnClicksAlone() {
        click(ad(TARGET), null).then().statusCode(200);
        String otherClient = "partner-" + UUID.randomUUID();
        PublishedAd.partner(otherClient, "En annan", "annan.example");

        assertThat(clicks(client, Map.of()).jsonPath().getList("items")).hasSize(1);
        assertThat(clicks(otherClient, Map.of()).jsonPath().getList("items")).isEmpty();
        clicks("partner-unheard-of", Map.of()).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .get("/api/v1/partner/clicks")
                .then()
                .statusCode(403);
        given().get("/api/v1/partner/clicks").then().statusCode(401);
    }

    @Test
    void tellsOfTheDaysThatAreAskedForPageByPage() {
        click(ad(TARGET), null).then().statusCode(200);
        click(ad(TARGET), null).then().statusCode(200);

        assertThat(clicks(client, Map.of("to", "2026-01-01")).jsonPath().getList("items"))
                .isEmpty();
        clicks(client, Map.of("from", "last week")).then().statusCode(400);
        clicks(client, Map.of("from", "+99999-01-01")).then().statusCode(400);
        clicks(client, Map.of("to", "-99999-01-01")).then().statusCode(400);
        Response first = clicks(client, Map.of("limit", "1"));
        Response second =
                clicks(client, Map.of("limit", "1", "cursor", first.jsonPath().getString("nextCursor")));
        assertThat(first.jsonPath().getString("items[0].jobId"))
                .isNotEqualTo(second.jsonPath().getString("items[0].jobId"));
        assertThat(second.jsonPath().getString("nextCursor")).isNull();
    }

    private UUID ad(String target) {
        return PublishedAd.titled("Kock")
                .ofPartner(partner, "ad-" + UUID.randomUUID(), "Krogen")
                .leadingTo(target)
                .stored();
    }

    private static String external(UUID ad) {
        return Rows.of("select external_id from job_ad where id = '" + ad + "'").getFirst();
    }

    private static Response click(UUID ad, @Nullable String token) {
        return (token == null ? given() : given().auth().oauth2(token)).post("/api/v1/jobs/{id}/clicks", ad);
    }

    private static Response clicks(String client, Map<String, String> query) {
        return given().auth().oauth2(Tokens.partner(client)).queryParams(query).get("/api/v1/partner/clicks");
    }
}
