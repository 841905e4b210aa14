package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.verifier.Verify;

/** The second story: an employer asks, the candidate says who she is to that one alone, takes it back, and leaves for good. */
class IdentityCaseByCaseJourneyIT {

    private static final String SUBJECT = "Ett samtal?";

    private final Platform platform = Platform.running();
    private final Candidate anna = Candidate.registered(platform);
    private final Employer employer = platform.demoEmployer();
    private final Employer otherEmployer = platform.otherDemoEmployer();
    private final String headline = "Case " + UUID.randomUUID();

    @Test
    void sheIsKnownToOneEmployerForAWhileAndThenToNobody() {
        anna.fillInProfile(AnnasCv.profile()).statusCode(200);
        String cv = anna.writeCv(AnnasCv.body(headline));
        anna.makeVisible(cv, "ANONYMOUS");
        String ref = refFor(employer);

        String theCase = employerWritesAndSheIsTold(ref);
        String disclosure = sheTellsHerNameAndAddress(theCase);
        thatEmployerSeesExactlyThese(ref);
        otherEmployerSeesTheAnonymousView();
        endingWorksAtOnce(disclosure, ref);

        sheTellsForAMomentAndItExpires(ref);
        inactivePutsTheCaseToSleep(cv, ref);
        sheLeavesWithACertificate();
        nothingOfHerAnswersAnyMore(ref, theCase);
    }

    private String employerWritesAndSheIsTold(String ref) {
        String theCase = openCase(ref)
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
        await("the message in her mailbox")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> anna.request()
                        .get("/api/v1/me/messages")
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(1)));
        anna.request().get("/api/v1/me/cases/" + theCase).then().statusCode(200);
        employer.open(ref).statusCode(200).body("view", equalTo("ANONYMOUS"));
        return theCase;
    }

    private String sheTellsHerNameAndAddress(String theCase) {
        return accept(theCase, List.of("name", "email"), Instant.now().plus(30, ChronoUnit.DAYS))
                .statusCode(201)
                .body("receipt", notNullValue())
                .extract()
                .path("disclosureId");
    }

    private void thatEmployerSeesExactlyThese(String ref) {
        employer.open(ref)
                .statusCode(200)
                .body("view", equalTo("DISCLOSED"))
                .body("personal.keySet().sort()", equalTo(List.of("email", "name")))
                .body("personal.name", equalTo(AnnasCv.FIRST_NAME + " " + AnnasCv.LAST_NAME))
                .body("personal.email", equalTo(AnnasCv.BOX_EMAIL));
    }

    private void otherEmployerSeesTheAnonymousView() {
        otherEmployer
                .open(refFor(otherEmployer))
                .statusCode(200)
                .body("view", equalTo("ANONYMOUS"))
                .body("$", not(hasKey("personal")));
    }

    private void endingWorksAtOnce(String disclosure, String ref) {
        anna.request().get("/api/v1/me/disclosures").then().statusCode(200).body("items.id", contains(disclosure));
        anna.request().delete("/api/v1/me/disclosures/" + disclosure).then().statusCode(204);
        employer.open(ref).statusCode(200).body("view", equalTo("ANONYMOUS")).body("$", not(hasKey("personal")));
    }

    private void sheTellsForAMomentAndItExpires(String ref) {
        String second = openCase(ref).statusCode(201).extract().path("id");
        accept(second, List.of("name"), Instant.now().plusSeconds(4)).statusCode(201);
        employer.open(ref).body("view", equalTo("DISCLOSED"));
        await("the disclosure expires")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> employer.open(ref).body("view", equalTo("ANONYMOUS")));
    }

    /** api.md: INACTIVE looks like every other end to the employer; a case that she did not end wakes with the CV. */
    private void inactivePutsTheCaseToSleep(String cv, String ref) {
        String fresh = openCase(ref).statusCode(201).extract().path("id");
        caseOfTheEmployer(fresh).body("status", equalTo("OPEN")).body("subject", equalTo(SUBJECT));

        anna.makeVisible(cv, "INACTIVE");
        caseOfTheEmployer(fresh)
                .body("status", equalTo("CLOSED"))
                .body("$", not(hasKey("subject")))
                .body("$", not(hasKey("messages")));
        assertThat(employer.card(Map.of(), headline)).isEmpty();
        writeOn(fresh).statusCode(409);

        anna.makeVisible(cv, "ANONYMOUS");
        caseOfTheEmployer(fresh).body("status", equalTo("OPEN")).body("subject", equalTo(SUBJECT));
        assertThat(employer.card(Map.of(), headline)).isPresent();
        writeOn(fresh).statusCode(201);
    }

    private void sheLeavesWithACertificate() {
        Login fresh = new Login(platform, anna.email(), Candidate.PASSWORD);
        String receipt = fresh.request()
                .delete("/api/v1/me")
                .then()
                .statusCode(202)
                .extract()
                .path("receipt");
        assertThat(employer.card(Map.of(), headline)).isEmpty();
        await("the certificate")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> certificate(receipt).body("status", equalTo("DONE")));
        String signed = certificate(receipt).extract().path("certificate");
        String keys = platform.request()
                .get("/api/v1/.well-known/jwks.json")
                .then()
                .extract()
                .asString();
        assertThat(Verify.verify(signed, keys)).contains("VERIFIED", "cv-service");
        assertThatThrownBy(() -> Verify.verify(flipped(signed), keys)).isInstanceOf(RuntimeException.class);
    }

    private void nothingOfHerAnswersAnyMore(String ref, String theCase) {
        employer.open(ref).statusCode(404);
        caseOfTheEmployer(theCase).body("status", equalTo("CLOSED"));
        await("her token is refused")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> anna.request().get("/api/v1/me").then().statusCode(401));
        new Login(platform, anna.email(), Candidate.PASSWORD).attempt().statusCode(not(equalTo(200)));
    }

    private ValidatableResponse certificate(String receipt) {
        return platform.request()
                .get("/api/v1/erasure-certificates/" + receipt)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse openCase(String ref) {
        Map<String, Object> body = new HashMap<>();
        body.put("subject", SUBJECT);
        body.put("message", "Vi tror att du kan passa hos oss. Vill du prata?");
        body.put("jobAdId", null);
        return employer.request()
                .body(body)
                .post("/api/v1/employer/cvs/" + ref + "/cases")
                .then();
    }

    private ValidatableResponse caseOfTheEmployer(String theCase) {
        return employer.request()
                .get("/api/v1/employer/cases/" + theCase)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse writeOn(String theCase) {
        return employer.request()
                .body(Map.of("message", "Vill du fortfarande prata?"))
                .post("/api/v1/employer/cases/" + theCase + "/messages")
                .then();
    }

    private ValidatableResponse accept(String theCase, List<String> fields, Instant until) {
        return anna.request()
                .body(Map.of(
                        "fields",
                        fields,
                        "expiresAt",
                        until.truncatedTo(ChronoUnit.SECONDS).toString()))
                .post("/api/v1/me/cases/" + theCase + "/acceptance")
                .then();
    }

    private String refFor(Employer asking) {
        return String.valueOf(asking.card(Map.of(), headline).orElseThrow().get("ref"));
    }

    private static String flipped(String signed) {
        int middle = signed.indexOf('.') + 20;
        char other = signed.charAt(middle) == 'A' ? 'B' : 'A';
        return signed.substring(0, middle) + other + signed.substring(middle + 1);
    }
}
