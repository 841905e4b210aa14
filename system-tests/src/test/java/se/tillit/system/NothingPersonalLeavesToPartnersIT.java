package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/**
 * Whatever leaves towards a partner, by its own calls, by the public feed, or with a candidate who opens its ad, holds no byte
 * that comes from a person; and of two people's clicks nobody can tell afterwards whose was which.
 */
class NothingPersonalLeavesToPartnersIT {

    private static final String ADDRESS = "192.0.2.177";
    private static final String SESSION = "qzxsession7351";
    private static final String BROWSER = "Qzxbrowser/7351";

    private final Platform platform = Platform.running();
    private final Rows rows = new Rows(platform);
    private final PartnerSite partner = PartnerSite.added(platform, "Utgångsjobb");
    private final String word = "vakt" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void whateverAPartnerGetsHoldsNothingOfAPerson() throws IOException {
        ErasedPerson anna = ErasedPerson.living(platform, new Random());
        anna.candidate().keeps(word, "INSTANT");
        partner.publish("1", word);
        String ad = partner.ids(rows).getOrDefault("1", "");
        await("she is told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !anna.candidate().inbox().aboutJobs().isEmpty());
        Needles needles = needles(anna);

        try (PartnerStub site = new PartnerStub()) {
            new Browser(pageOf(anna)).leaves(click(anna.candidate(), ad), site);

            assertThat(site.brought()).singleElement().asString().startsWith("GET /annonser/1 HTTP/1.1\r\n");
            List<String> left = new ArrayList<>(site.brought());
            left.addAll(partnersCalls());
            left.addAll(publicAnswers(ad));
            System.out.printf(
                    "egress requests=%d answers=%d bytes=%d hits=%s%n",
                    site.brought().size(),
                    left.size() - site.brought().size(),
                    left.stream().mapToInt(String::length).sum(),
                    hits(needles, left));
            assertThat(hits(needles, left)).isEmpty();
        }
        assertThat(hits(needles, List.of(whole(anna.candidate().request().get("/api/v1/me/job-agents")))))
                .as("what she gets herself, as a control")
                .isNotEmpty();
    }

    @Test
    void noticesWhateverWouldGoAlong() throws IOException {
        ErasedPerson anna = ErasedPerson.unknown(platform, platform.demoEmployer(), new Random());
        String url = "https://jobb.example/annonser/1";
        String encoded = Base64.getUrlEncoder().encodeToString(("för " + anna.mark()).getBytes(UTF_8));
        Cookie cookie = new Cookie.Builder("who", anna.mark()).build();

        assertThat(noticed(anna, url, "no-referrer")).as("nothing").isEmpty();
        assertThat(noticed(anna, url + "?u=" + encoded, "no-referrer"))
                .as("a parameter")
                .isNotEmpty();
        assertThat(noticed(anna, url, "unsafe-url")).as("a Referer").isNotEmpty();
        assertThat(noticed(anna, url, "no-referrer", cookie)).as("a cookie").isNotEmpty();
    }

    private static Set<String> noticed(ErasedPerson person, String url, String policy, Cookie... cookies)
            throws IOException {
        Needles needles = new Needles();
        person.values().forEach(value -> needles.add(Needles.Kind.VALUE, "value", Encodings.of(value)));
        Response click = new ResponseBuilder()
                .setStatusCode(200)
                .setContentType(ContentType.JSON)
                .setHeader("Referrer-Policy", policy)
                .setCookies(new Cookies(cookies))
                .setBody("{\"targetUrl\": \"" + url + "\"}")
                .build();
        try (PartnerStub site = new PartnerStub()) {
            new Browser(pageOf(person)).leaves(click, site);
            return hits(needles, site.brought());
        }
    }

    @Test
    void twoPeoplesClicksAreStoredAlike() {
        Candidate anna = Candidate.registered(platform);
        Candidate berit = Candidate.registered(platform);
        partner.publish("1", word);
        partner.publish("2", word);
        Map<String, String> ads = partner.ids(rows);
        await("everything has been taken")
                .atMost(Duration.ofSeconds(30))
                .until(() -> new Topics(platform).areQuiet(rows));
        Map<String, String> before = tables();

        click(anna, ads.getOrDefault("1", "")).then().statusCode(200);
        berit.request()
                .post("/api/v1/jobs/" + ads.getOrDefault("2", "") + "/clicks")
                .then()
                .statusCode(200);

        Map<String, String> after = tables();
        assertThat(after.keySet().stream().filter(table -> !Objects.equals(after.get(table), before.get(table))))
                .as("what a click writes to")
                .containsExactly("ad_click");
        assertThat(stored(ads.getOrDefault("1", ""))).hasSize(1).isEqualTo(stored(ads.getOrDefault("2", "")));
    }

    /** All of it but which ad it was. */
    private List<String> stored(String ad) {
        return rows.texts(
                Component.JOBAGENT_SERVICE,
                "select (to_jsonb(c) - 'ad_id')::text from ad_click c where ad_id = ?::uuid",
                ad);
    }

    /** A sum of what each table holds. */
    private Map<String, String> tables() {
        return rows
                .texts(
                        Component.JOBAGENT_SERVICE,
                        "select table_name from information_schema.tables"
                                + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> rows.texts(
                                        Component.JOBAGENT_SERVICE,
                                        "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from \""
                                                + table + "\" t")
                                .getFirst()));
    }

    /** By somebody whose browser says all that a browser can say. */
    private static Response click(Candidate candidate, String ad) {
        return candidate
                .request()
                .header("User-Agent", BROWSER)
                .header("X-Forwarded-For", ADDRESS)
                .cookie("session", SESSION)
                .post("/api/v1/jobs/" + ad + "/clicks");
    }

    /** Where a front end could stand that knows no better than to put everything into its address. */
    private static String pageOf(ErasedPerson person) {
        return "https://www.tillit.example/jobb?konto=" + person.account() + "&vem=" + person.mark();
    }

    private Needles needles(ErasedPerson person) {
        Needles needles = new Needles();
        Traces traces = new Traces(platform, person);
        traces.addTo(needles);
        traces.addIdsTo(needles);
        List.of(
                        ADDRESS,
                        SESSION,
                        BROWSER,
                        person.candidate().login().token(),
                        person.candidate().email())
                .forEach(value -> needles.add(Needles.Kind.VALUE, "value", Encodings.of(value)));
        person.tokens().forEach(token -> needles.add(Needles.Kind.VALUE, "token", Encodings.of(token)));
        return needles;
    }

    /** Everything that a partner can call, with what it may be refused. */
    private List<String> partnersCalls() {
        RequestSpecification nobody = platform.oddRequest();
        return List.of(
                whole(partner.request().body(partner.ad("1", word)).put("/api/v1/partner/job-ads/1")),
                whole(partner.request().body(partner.ad("2", word)).put("/api/v1/partner/job-ads/2")),
                whole(partner.request().body(Map.of()).put("/api/v1/partner/job-ads/3")),
                whole(partner.request().body(List.of(Map.of())).post("/api/v1/partner/job-ads/batch")),
                whole(partner.request().get("/api/v1/partner/job-ads")),
                whole(partner.request().get("/api/v1/partner/clicks")),
                whole(partner.request().delete("/api/v1/partner/job-ads/2")),
                whole(partner.request().delete("/api/v1/partner/job-ads/2")),
                whole(partner.request().get("/api/v1/me/job-agents")),
                whole(nobody.get("/api/v1/partner/clicks")));
    }

    private List<String> publicAnswers(String ad) {
        return List.of(
                whole(platform.request().get("/api/v1/jobs/" + ad)),
                whole(platform.oddRequest().accept("application/ld+json").get("/api/v1/jobs/" + ad)),
                whole(platform.request().queryParam("q", word).get("/api/v1/jobs")),
                whole(platform.request().get("/api/v1/jobs/changes")),
                whole(partner.request().get("/api/v1/jobs/" + ad)));
    }

    private static String whole(Response answer) {
        return answer.getStatusLine() + "\r\n" + answer.getHeaders() + "\r\n\r\n" + answer.asString();
    }

    private static Set<String> hits(Needles needles, List<String> texts) {
        Set<String> hits = new TreeSet<>();
        texts.forEach(text -> needles.find(text.getBytes(UTF_8), found -> hits.add(found.toString())));
        return hits;
    }
}
