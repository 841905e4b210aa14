package se.tillit.localstack.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.tillit.localstack.client.Answer;
import se.tillit.localstack.client.UnexpectedAnswerException;

/** The third story: a partner publishes, she is told once where she wants it, and no more from one click on. */
final class ToldOfJobs {

    private static final String PARTNER = "partner-demo";
    private static final String SECRET = "tillit-demo";
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Stage stage;
    private final Narrator narrator;
    private final Annelotta annelotta;
    private final String operator;
    private final String host;

    /** In the ads of this story alone. */
    private final String word = "rundturs" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    ToldOfJobs(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
        this.annelotta = new Annelotta(stage);
        this.operator = stage.operator();
        this.host = items(stage.get("/api/v1/admin/partners?limit=100", operator))
                .filter(partner -> partner.path("clientId").asText().equals(PARTNER))
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswerException("there is no demo partner"))
                .path("hosts")
                .path(0)
                .asText();
    }

    void tell() throws InterruptedException {
        narrator.chapter("15. A third Annelotta registers, and keeps two searches");
        annelotta.registers();
        String atOnce = keeps("Genast", "INSTANT");
        String daily = keeps("Varje dag", "DAILY");
        aPartnerPublishes(atOnce);
        sheStopsTheOne(atOnce, daily);
        theOthersDigest(daily);
    }

    private String keeps(String name, String frequency) {
        // As far from its time as can be, so that the digest goes out when the story says so.
        int hour = ZonedDateTime.now(SWEDEN).minusHours(1).getHour();
        return stage.call(
                        "POST",
                        "/api/v1/me/job-agents",
                        Map.of("name", name, "criteria", Map.of("q", word), "frequency", frequency, "hour", hour),
                        annelotta.token())
                .expect(201, "keep a search")
                .body()
                .path("id")
                .asText();
    }

    private void aPartnerPublishes(String atOnce) throws InterruptedException {
        narrator.chapter("16. A partner site publishes an ad");
        String first = publishes("forsta", "Första");
        stage.promiseSoon("She is told by mail", () -> alerts().size() == 1);
        narrator.says(alerts().getFirst().path("subject").asText());
        narrator.promise("The mail names the ad and the partner", tells("Första " + word) && tells("via "));
        publishes("forsta", "Första");
        publishes("forsta", "Första, ändrad");
        stage.promiseSoon(
                "The changed ad is found with its new title",
                () -> titles(atOnce).equals(List.of("Första, ändrad " + word)));
        narrator.promise("Nobody is told of an ad twice, however often it is sent or changed", alerts().size() == 1);
        JsonNode click = stage.call("POST", "/api/v1/jobs/" + first + "/clicks", "", annelotta.token())
                .expect(200, "open the ad")
                .body();
        narrator.says(click.path("notice").asText());
        narrator.promise(
                "The address that leads to the partner is the partner's own, with nothing of her in it",
                click.path("targetUrl").asText().equals(applyUrl("forsta")));
    }

    private void sheStopsTheOne(String atOnce, String daily) throws InterruptedException {
        narrator.chapter("17. She stops it with one click");
        String link =
                alerts().getFirst().path("headers").path("List-Unsubscribe").asText();
        String path = link.substring(link.indexOf("/api/"), link.length() - 1);
        stage.call("GET", path, "", "").expect(200, "look at the link");
        narrator.promise("Looking at the link stops nothing", state(atOnce).equals("ON"));
        stage.call("POST", path, "", "").expect(200, "unsubscribe");
        stage.promiseSoon(
                "That agent is off, the other is not",
                () -> state(atOnce).equals("OFF") && state(daily).equals("ON"));
        publishes("andra", "Andra");
        publishes("stangd", "Stängd");
        stage.promiseSoon(
                "The other one finds what comes now", () -> titles(daily).size() == 3);
        narrator.promise("The one that she stopped tells no more", alerts().size() == 1);
    }

    private void theOthersDigest(String daily) throws InterruptedException {
        narrator.chapter("18. The other one's digest");
        stage.call("DELETE", ad("stangd"), "", partner()).expect(204, "take an ad back");
        String tomorrow = LocalDate.now(SWEDEN).plusDays(1).toString();
        stage.call("POST", "/api/v1/admin/digest-runs", Map.of("asOf", tomorrow), operator)
                .expect(201, "make tomorrow's digests");
        stage.promiseSoon("It comes as one mail", () -> alerts().size() == 2);
        narrator.promise(
                "It tells of both ads that are open", tells("Första, ändrad " + word) && tells("Andra " + word));
        narrator.promise("An ad that closed before is not in it", !tells("Stängd"));
        narrator.promise("What it has found is hers to read", titles(daily).size() == 2);
        for (String name : List.of("forsta", "andra")) {
            stage.call("DELETE", ad(name), "", partner()).expect(204, "take an ad back");
        }
    }

    /** Publishes or changes an ad, and gives its id. */
    private String publishes(String name, String title) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", title + " " + word);
        body.put("description", "<p>Vi söker dig som vill arbeta hos oss.</p>");
        body.put("employer", Map.of("name", "Verkstaden Exempel AB"));
        body.put("occupation", Stage.OCCUPATION);
        body.put("place", "0180");
        body.put("employmentType", "PERMANENT");
        body.put("extent", "FULL_TIME");
        body.put("applyUrl", applyUrl(name));
        Answer answer = stage.call("PUT", ad(name), body, partner());
        return (answer.status() == 200 ? answer : answer.expect(201, "publish an ad"))
                .body()
                .path("id")
                .asText();
    }

    private String ad(String name) {
        return "/api/v1/partner/job-ads/" + word + "-" + name;
    }

    private String applyUrl(String name) {
        return "https://" + host + "/annonser/" + word + "-" + name;
    }

    private String partner() {
        return stage.platform()
                .logInClient(PARTNER, SECRET)
                .expect(200, "log in as a partner")
                .body()
                .path("access_token")
                .asText();
    }

    private String state(String agent) {
        return stage.get("/api/v1/me/job-agents/" + agent, annelotta.token())
                .path("state")
                .asText();
    }

    private List<String> titles(String agent) {
        return items(stage.get("/api/v1/me/job-agents/" + agent + "/matches", annelotta.token()))
                .map(ad -> ad.path("title").asText())
                .toList();
    }

    /** The mails about jobs that she has got, the newest first. */
    private List<JsonNode> alerts() {
        return StreamSupport.stream(stage.platform().mails(annelotta.email()).spliterator(), false)
                .filter(mail -> mail.path("headers").path("Message-ID").asText().startsWith("<job-alert."))
                .toList();
    }

    /** Whether the newest of them says something. */
    private boolean tells(String words) {
        return alerts().getFirst().path("text").asText().contains(words);
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }
}
