package se.tillit.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A person with a mark in every field that a person can fill, who used everything that there is to use. */
final class ErasedPerson {

    private static final List<String> SERVICES =
            List.of("jobAgent", "newsletter", "careerInfo", "cvRequests", "employerMessages");

    private final Platform platform;
    private final String mark;
    private final String word;
    private final String phone;
    private final String mobile;
    private final Candidate candidate;
    private final Employer employer;
    private String registrationToken = "";
    private String account = "";
    private String ref = "";
    private String theCase = "";
    private String receipt = "";

    private ErasedPerson(Platform platform, Employer employer, Random random) {
        this.platform = platform;
        this.employer = employer;
        this.mark = "qzx" + letters(random);
        this.word = "vkj" + letters(random);
        this.phone = number(random);
        this.mobile = number(random);
        this.candidate = new Candidate(platform, mark + "@candidates.example");
    }

    /** Somebody whose marks, words of letters that are in no language, nobody else has. */
    static ErasedPerson unknown(Platform platform, Employer employer, Random random) {
        return new ErasedPerson(platform, employer, random);
    }

    /** Somebody who has done everything. */
    static ErasedPerson living(Platform platform, Random random) {
        ErasedPerson person = unknown(platform, platform.demoEmployer(), random);
        person.asks();
        person.lives();
        return person;
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private static String number(Random random) {
        return String.format(
                Locale.ROOT, "070-%03d %02d %02d", random.nextInt(1000), random.nextInt(100), random.nextInt(100));
    }

    Candidate candidate() {
        return candidate;
    }

    String account() {
        return account;
    }

    String mark() {
        return mark;
    }

    String ref() {
        return ref;
    }

    String theCase() {
        return theCase;
    }

    String receipt() {
        return receipt;
    }

    String registrationToken() {
        return registrationToken;
    }

    /** What she gave of herself: her name and address, what only her CV says, her numbers. */
    List<String> values() {
        return List.of(mark, word, phone, mobile);
    }

    /** Registers with everything that may be given, and has the mail before her. */
    void asks() {
        platform.request()
                .body(Map.of(
                        "email",
                        candidate.email(),
                        "locale",
                        "sv",
                        "acceptedPolicyVersion",
                        platform.currentPolicy(),
                        "name",
                        mark + " " + mark,
                        "gender",
                        "FEMALE",
                        "postalCode",
                        "111 22",
                        "birthDate",
                        "1988-02-03"))
                .post("/api/v1/registrations")
                .then()
                .statusCode(202);
        registrationToken =
                candidate.inbox().linkIn(candidate.inbox().newestOf(1)).token();
    }

    /** Everything that a candidate can do. */
    void lives() {
        confirms();
        subscribesWithoutHerAccount();
        choosesHerChannels();
        saysYesAndNo();
        fillsInHerProfile();
        blocksAnEmployer();
        String cv = writesTwoCvsAndDeletesOne();
        candidate.makeVisible(cv, "ANONYMOUS");
        ref = String.valueOf(
                employer.card(Map.of("q", word), headline()).orElseThrow().get("ref"));
        theCase = opensACase("Till " + word, "Ett meddelande till " + mark);
        tellsWhoSheIs();
        talksOnTheCase();
        tellsAndTakesItBack();
        readsHerMailbox();
        looksForWork();
        asksForANewPassword();
    }

    private void confirms() {
        account = platform.request()
                .body(Map.of(
                        "token",
                        registrationToken,
                        "password",
                        Candidate.PASSWORD,
                        "securityQuestion",
                        "Vad hette " + mark + "?",
                        "securityAnswer",
                        mark))
                .post("/api/v1/registrations/confirmations")
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");
    }

    private void subscribesWithoutHerAccount() {
        platform.request()
                .body(Map.of("email", candidate.email(), "locale", "sv"))
                .post("/api/v1/newsletter-subscriptions")
                .then()
                .statusCode(202);
        String token = candidate.inbox().linkIn(candidate.inbox().newestOf(2)).token();
        platform.request()
                .body(Map.of("token", token))
                .post("/api/v1/newsletter-subscriptions/confirmations")
                .then()
                .statusCode(200);
    }

    private void choosesHerChannels() {
        Map<String, Object> chosen = new HashMap<>(candidate
                .request()
                .get("/api/v1/me/preferences")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("$"));
        SERVICES.forEach(service -> chosen.put(service, "BOTH"));
        candidate.request().body(chosen).put("/api/v1/me/preferences").then().statusCode(200);
    }

    private void saysYesAndNo() {
        consentsTo("newsletter");
        consentsTo("surveys");
        candidate.request().delete("/api/v1/me/consents/surveys").then().statusCode(200);
        candidate
                .request()
                .body(Map.of("policyVersion", platform.currentPolicy()))
                .put("/api/v1/me/policy-acceptance")
                .then()
                .statusCode(200);
    }

    private void consentsTo(String purpose) {
        Map<String, Object> shown = candidate
                .request()
                .get("/api/v1/me/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.purpose == '" + purpose + "' }");
        candidate
                .request()
                .body(Map.of(
                        "purposeVersion", shown.get("purposeVersion"), "policyVersion", shown.get("policyVersion")))
                .put("/api/v1/me/consents/" + purpose)
                .then()
                .statusCode(200);
    }

    private void fillsInHerProfile() {
        candidate
                .fillInProfile(Map.of(
                        "name",
                        mark + " " + mark,
                        "email",
                        mark + "@brevbox.example",
                        "address",
                        Map.of("street", mark + "gatan 1", "postalCode", "11122", "city", mark, "country", "SE"),
                        "phone",
                        phone,
                        "mobile",
                        mobile,
                        "gender",
                        "FEMALE",
                        "citizenship",
                        "SE",
                        "birthDate",
                        "1988-02-03"))
                .statusCode(200);
    }

    private void blocksAnEmployer() {
        candidate
                .request()
                .body(Map.of("organisationNumber", "556000-4615", "note", "Inte " + mark))
                .post("/api/v1/me/blocked-employers")
                .then()
                .statusCode(201);
    }

    private String writesTwoCvsAndDeletesOne() {
        String cv = candidate.writeCv(cv());
        String second = keyed().body(cv())
                .post("/api/v1/me/cvs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        candidate.request().delete("/api/v1/me/cvs/" + second).then().statusCode(204);
        return cv;
    }

    private RequestSpecification keyed() {
        return candidate.request().header("Idempotency-Key", mark + "-" + UUID.randomUUID());
    }

    private Map<String, Object> cv() {
        return Map.of(
                "title",
                mark,
                "shownFields",
                List.of("email", "name", "phone", "mobile", "address", "citizenship", "birthDate"),
                "content",
                Map.of(
                        "headline",
                        headline(),
                        "summary",
                        "Jag är " + mark + " och inget annat.",
                        "occupations",
                        List.of(AnnasCv.OCCUPATION),
                        "wishes",
                        Map.of("places", List.of("0180"), "extent", "FULL_TIME"),
                        "experience",
                        List.of(Map.of(
                                "employer", word + "verken",
                                "hideEmployer", true,
                                "title", word + "chef",
                                "from", "2019-03",
                                "description", "Byggde " + mark + " åt " + word)),
                        "education",
                        List.of(Map.of(
                                "school",
                                mark + "skolan",
                                "degree",
                                word,
                                "from",
                                "2014",
                                "to",
                                "2018",
                                "description",
                                "Fem år med " + mark)),
                        "skills",
                        List.of(word + "kunskap"),
                        "languages",
                        List.of(Map.of("code", "sv", "level", "C2")),
                        "drivingLicences",
                        List.of("B"),
                        "links",
                        List.of("https://" + mark + ".example/" + word)));
    }

    /** Found by it: the anonymous card masks her name, so it holds the other word. */
    String headline() {
        return "Rubrik " + word;
    }

    private String opensACase(String subject, String message) {
        Map<String, Object> first = new HashMap<>();
        first.put("subject", subject);
        first.put("message", message);
        first.put("jobAdId", null);
        return employer.request()
                .body(first)
                .post("/api/v1/employer/cvs/" + ref + "/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void tellsWhoSheIs() {
        accept(theCase).statusCode(201);
        employer.open(ref)
                .statusCode(200)
                .body("view", equalTo("DISCLOSED"))
                .body("personal.name", equalTo(mark + " " + mark));
    }

    private ValidatableResponse accept(String which) {
        return candidate
                .request()
                .body(Map.of("fields", List.of("name", "email"), "expiresAt", later()))
                .post("/api/v1/me/cases/" + which + "/acceptance")
                .then();
    }

    private static String later() {
        return Instant.now()
                .plus(20, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private void talksOnTheCase() {
        employer.request()
                .body(Map.of("message", "Välkommen " + mark))
                .post("/api/v1/employer/cases/" + theCase + "/messages")
                .then()
                .statusCode(201);
        keyed().body(Map.of("message", "Ring " + mark, "fields", List.of("phone"), "expiresAt", later()))
                .post("/api/v1/me/cases/" + theCase + "/replies")
                .then()
                .statusCode(201);
        keyed().body(Map.of("reason", "OTHER", "message", "Om " + mark))
                .post("/api/v1/me/cases/" + theCase + "/reports")
                .then()
                .statusCode(201);
    }

    private void tellsAndTakesItBack() {
        String second = opensACase("Igen till " + word, "Ännu ett meddelande till " + mark);
        String disclosure = accept(second).statusCode(201).extract().path("disclosureId");
        candidate
                .request()
                .delete("/api/v1/me/disclosures/" + disclosure)
                .then()
                .statusCode(204);
    }

    private void readsHerMailbox() {
        await("the employer's three messages")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> messages().body("items.size()", greaterThanOrEqualTo(3)));
        String message = messages().extract().path("items[0].id");
        candidate.request().get("/api/v1/me/messages/" + message).then().statusCode(200);
        candidate
                .request()
                .body(Map.of("read", true))
                .patch("/api/v1/me/messages/" + message)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse messages() {
        return candidate.request().get("/api/v1/me/messages").then().statusCode(200);
    }

    /** Has an agent that finds an ad, hears of it, and stops the agent with the link in its mail. */
    private void looksForWork() {
        String sought = "sokt" + letters(new Random(mark.hashCode()));
        keyed().body(Map.of(
                        "name",
                        "Bevakning " + mark,
                        "criteria",
                        Map.of("q", sought, "excludedEmployers", List.of(mark)),
                        "frequency",
                        "INSTANT"))
                .post("/api/v1/me/job-agents")
                .then()
                .statusCode(201);
        PartnerSite.demo(platform).publish("annons-" + sought, "Annons " + sought);
        await("the alert")
                .atMost(Duration.ofSeconds(30))
                .until(() -> candidate.inbox().stopLink().isPresent());
        platform.oddRequest()
                .post(candidate.inbox().stopLink().orElseThrow())
                .then()
                .statusCode(200);
    }

    /** While no mail goes out, this leaves one in the queue. */
    void asksForANewPassword() {
        platform.request()
                .body(Map.of("email", candidate.email()))
                .post("/api/v1/recoveries")
                .then()
                .statusCode(202);
    }

    /** The tokens in all her mails. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>(candidate.inbox().tokens());
        tokens.add(registrationToken);
        return tokens;
    }

    /** Erases her and gives the receipt, which she has from now on. */
    String leaves() {
        receipt = new Login(platform, candidate.email(), Candidate.PASSWORD)
                .request()
                .delete("/api/v1/me")
                .then()
                .statusCode(202)
                .extract()
                .path("receipt");
        return receipt;
    }
}
