package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/** The third story: a partner publishes, and candidates are told what their job agents find, once, where they want it. */
class JobAlertJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Platform platform = Platform.running();
    private final PartnerSite partner = PartnerSite.added(platform, "Exempeljobb");

    /** In the ads of this test alone. */
    private final String word = "kvarnhjulsvakt" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void candidateIsToldOnceWhereSheWantsItAndNoMoreFromOneClickOn() {
        // Two who want to hear by mail, and one in her mailbox.
        Candidate anna = seeker("EMAIL", "INSTANT");
        Candidate berit = seeker("EMAIL", "INSTANT");
        Candidate cecilia = seeker("MAILBOX", "INSTANT");

        partner.publish("a-1", "Första " + word);

        Map<String, Object> mail = alert(anna, 1);
        assertThat(text(mail)).contains("Första " + word, "Verkstaden Exempel AB", "via Exempeljobb");
        platform.oddRequest().get(firstAd(mail)).then().statusCode(200).body("title", equalTo("Första " + word));
        alert(berit, 1);
        assertThat(mailbox(cecilia, 1)).containsExactly("1 nytt jobb: Bevakning");
        assertThat(alerts(cecilia)).isEmpty();

        // The same ad again, and the same with another way to apply: nobody hears of it twice.
        partner.publish("a-1", "Första " + word);
        stopsWithOneClick(anna);
        partner.publish("a-2", "Andra " + word);

        // Then: whoever did not stop has been told of the second ad, and Anna has not.
        assertThat(text(alert(berit, 2))).contains("Andra " + word).doesNotContain("Första");
        mailbox(cecilia, 2);
        assertThat(alerts(anna)).hasSize(1);
        await("her agent is off").atMost(SOON).until(() -> agent(anna).equals("OFF"));

        // She turns it on again, and hears of the next one.
        turnsOn(anna);
        partner.publish("a-3", "Tredje " + word);
        assertThat(text(alert(anna, 2))).contains("Tredje " + word).doesNotContain("Andra");
    }

    @Test
    void adThatClosedBeforeTheDigestIsNotInIt() {
        Candidate anna = seeker("BOTH", "DAILY");
        Candidate witness = seeker("EMAIL", "INSTANT");
        partner.publish("b-1", "Stängd " + word);
        partner.publish("b-2", "Öppen " + word);
        alert(witness, 2);
        partner.takeBack("b-1");

        digestsOfTheNextDay();

        String mailed = text(alert(anna, 1));
        assertThat(mailed).contains("Öppen " + word).doesNotContain("Stängd");
        assertThat(mailbox(anna, 1)).containsExactly("1 nytt jobb: Bevakning");
        assertThat(alerts(anna)).hasSize(1);
    }

    @Test
    void candidateWhoWithdrewIsToldNothingUntilSheGivesItBack() {
        Candidate anna = seeker("EMAIL", "INSTANT");
        Candidate witness = seeker("EMAIL", "INSTANT");
        anna.request().delete("/api/v1/me/consents/job-alerts").then().statusCode(200);

        long before = alertsTaken();
        partner.publish("c-1", "Första " + word);
        alert(witness, 1);
        await("both alerts have been decided on").atMost(SOON).until(() -> alertsTaken() >= before + 2);

        assertThat(alerts(anna)).isEmpty();
        givesItBack(anna);
        await("account-service has heard").atMost(SOON).untilAsserted(() -> {
            partner.publish("c-" + UUID.randomUUID(), "Andra " + word);
            assertThat(alerts(anna)).isNotEmpty();
        });
        assertThat(text(alerts(anna).getLast())).contains("Andra " + word).doesNotContain("Första");
    }

    @Test
    void removedPartnerLogsInNoMore() {
        PartnerSite other = PartnerSite.added(platform, "Annanjobb");
        other.publish("d-1", "Något " + word);
        String id = platform.operator()
                .request()
                .get("/api/v1/admin/partners")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == 'Annanjobb' }.id");

        platform.operator()
                .request()
                .delete("/api/v1/admin/partners/" + id)
                .then()
                .statusCode(204);

        other.logIn().statusCode(401);
    }

    private Candidate seeker(String channel, String frequency) {
        Candidate candidate = Candidate.registered(platform);
        candidate.hearsOfJobs(channel);
        candidate.keeps(word, frequency);
        return candidate;
    }

    private static List<Map<String, Object>> alerts(Candidate candidate) {
        return candidate.inbox().aboutJobs();
    }

    /** Waits until she has so many, and gives the newest. */
    private static Map<String, Object> alert(Candidate candidate, int count) {
        await("alert number " + count)
                .atMost(SOON)
                .until(() -> alerts(candidate).size() >= count);
        return alerts(candidate).getFirst();
    }

    private static String text(Map<String, Object> mail) {
        return String.valueOf(mail.get("text"));
    }

    private static String firstAd(Map<String, Object> mail) {
        String link = text(mail)
                .lines()
                .filter(line -> line.contains("/api/v1/jobs/"))
                .findFirst()
                .orElseThrow();
        return link.substring(link.indexOf("/api/"));
    }

    /** Waits until her mailbox has so many, and tells what they say they are. */
    private static List<String> mailbox(Candidate candidate, int count) {
        await("item number " + count).atMost(SOON).until(() -> items(candidate).size() >= count);
        return items(candidate).stream()
                .map(id -> candidate
                        .request()
                        .get("/api/v1/me/messages/" + id)
                        .then()
                        .statusCode(200)
                        .body("kind", equalTo("JOB_ALERT"))
                        .extract()
                        .<String>path("subject"))
                .toList();
    }

    private static List<String> items(Candidate candidate) {
        return candidate
                .request()
                .get("/api/v1/me/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** As a mail program does it: without a token or a cookie. */
    private void stopsWithOneClick(Candidate candidate) {
        String path = candidate.inbox().stopLink().orElseThrow();
        platform.request().get(path).then().statusCode(200).body("status", equalTo("WAITING"));
        assertThat(agent(candidate)).isEqualTo("ON");
        platform.oddRequest()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200)
                .body("list", equalTo("JOB_AGENT"));
    }

    private static String agent(Candidate candidate) {
        return candidate
                .request()
                .get("/api/v1/me/job-agents")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].state");
    }

    private void turnsOn(Candidate candidate) {
        String id = candidate
                .request()
                .get("/api/v1/me/job-agents")
                .then()
                .extract()
                .path("items[0].id");
        candidate.turns(id, word, "ON");
    }

    private void givesItBack(Candidate candidate) {
        Map<String, Object> shown = candidate
                .request()
                .get("/api/v1/me/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.purpose == 'job-alerts' }");
        candidate
                .request()
                .body(Map.of(
                        "purposeVersion", shown.get("purposeVersion"), "policyVersion", shown.get("policyVersion")))
                .put("/api/v1/me/consents/job-alerts")
                .then()
                .statusCode(200);
    }

    /** How many alerts account-service has decided on. */
    private long alertsTaken() {
        try (Connection connection =
                        platform.stack().database(Component.ACCOUNT_SERVICE).connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from inbox where consumer = 'job-alert-due'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A local stack may look ahead. */
    private void digestsOfTheNextDay() {
        String day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(1).toString();
        platform.oddRequest()
                .auth()
                .oauth2(platform.operator().token())
                .body(Map.of("asOf", day))
                .post("/api/v1/admin/digest-runs")
                .then()
                .statusCode(201);
    }
}
