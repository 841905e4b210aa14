package se.tillit.localstack.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.tillit.localstack.client.Answer;
import se.tillit.verifier.NotVerifiedException;
import se.tillit.verifier.Verify;

/** The second story: she tells one employer who she is, takes it back, sleeps, and leaves with a certificate. */
final class IdentityCaseByCase {

    private final Stage stage;
    private final Narrator narrator;
    private final Annelotta annelotta;
    private final String employer;
    private final String other;

    IdentityCaseByCase(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
        this.annelotta = new Annelotta(stage);
        this.employer = stage.employer();
        this.other = stage.otherEmployer();
    }

    void tell() throws InterruptedException {
        narrator.chapter("8. Another Annelotta registers and is anonymous");
        annelotta.registers();
        String cv = annelotta.writesACv().path("id").asText();
        annelotta.opens(cv, "ANONYMOUS");
        String ref = ref(employer);
        String theCase = anEmployerWrites(ref);
        String disclosure = sheTellsThatOne(theCase, ref);
        sheTakesItBack(disclosure, theCase, ref);
        String openCase = sheSleepsAndWakes(cv, ref);
        String receipt = sheLeaves(ref(employer), openCase);
        theCertificateProvesIt(receipt);
    }

    private String anEmployerWrites(String ref) throws InterruptedException {
        narrator.chapter("9. An employer writes to somebody without a name");
        String theCase = writes(ref);
        stage.promiseSoon(
                "It is in her mailbox",
                () -> !stage.get("/api/v1/me/messages", annelotta.token())
                        .path("items")
                        .isEmpty());
        narrator.shows(stage.get("/api/v1/me/cases/" + theCase, annelotta.token()));
        narrator.promise(
                "Writing told the employer nothing: it still sees the anonymous CV", isAnonymous(cv(ref, employer)));
        return theCase;
    }

    private String sheTellsThatOne(String theCase, String ref) {
        narrator.chapter("10. She tells that employer her name and e-mail address");
        Instant until = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        JsonNode accepted = stage.call(
                        "POST",
                        "/api/v1/me/cases/" + theCase + "/acceptance",
                        Map.of("fields", List.of("name", "email"), "expiresAt", until.toString()),
                        annelotta.token())
                .expect(201, "accept")
                .body();
        narrator.says("She accepted until " + until + " and got a receipt for her consent.");
        narrator.promise(
                "The receipt is signed: it can be checked offline, with the published keys alone",
                verifies(accepted.path("receipt").asText()));
        JsonNode personal = cv(ref, employer).path("personal");
        narrator.shows(personal);
        narrator.promise(
                "That employer sees exactly her name and her address",
                personal.size() == 2
                        && personal.path("name").asText().equals(Annelotta.NAME)
                        && personal.path("email").asText().equals(Annelotta.BOX_EMAIL));
        narrator.promise("Another employer sees the anonymous CV", isAnonymous(cv(ref(other), other)));
        return accepted.path("disclosureId").asText();
    }

    private void sheTakesItBack(String disclosure, String theCase, String ref) {
        narrator.chapter("11. She takes it back");
        stage.call("DELETE", "/api/v1/me/disclosures/" + disclosure, "", annelotta.token())
                .expect(204, "end the disclosure");
        narrator.promise("The very next request of that employer is anonymous", isAnonymous(cv(ref, employer)));
        narrator.promise("The case is closed, without a reason", status(theCase).equals("CLOSED"));
    }

    private String sheSleepsAndWakes(String cv, String ref) {
        narrator.chapter("12. She sleeps, and her cases with her");
        String theCase = writes(ref);
        narrator.promise("A new case is open", status(theCase).equals("OPEN"));
        annelotta.visibility(cv, "INACTIVE", List.of()).expect(200, "hide");
        narrator.promise(
                "INACTIVE looks like every other end: CLOSED", status(theCase).equals("CLOSED"));
        narrator.promise("Nobody can write on it", writesOn(theCase).status() == 409);
        annelotta.opens(cv, "ANONYMOUS");
        narrator.promise("It wakes with her CV", status(theCase).equals("OPEN"));
        return theCase;
    }

    private String sheLeaves(String ref, String theCase) throws InterruptedException {
        narrator.chapter("13. She leaves for good");
        String receipt = stage.call("DELETE", "/api/v1/me", "", annelotta.token())
                .expect(202, "delete the account")
                .body()
                .path("receipt")
                .asText();
        narrator.promise(
                "No employer sees her in the very next request",
                stage.call("GET", "/api/v1/employer/cvs/" + ref, "", employer).status() == 404
                        && stage.card(annelotta.headline(), employer).isEmpty()
                        && status(theCase).equals("CLOSED"));
        stage.promiseSoon(
                "Every service deletes what it has of her",
                () -> erasure(receipt).path("status").asText().equals("DONE"));
        stage.promiseSoon(
                "Her token is worth nothing",
                () -> stage.call("GET", "/api/v1/me", "", annelotta.token()).status() == 401);
        narrator.promise("Nobody can log in as her", annelotta.logIn().status() != 200);
        return receipt;
    }

    private void theCertificateProvesIt(String receipt) {
        narrator.chapter("14. The certificate");
        JsonNode erasure = erasure(receipt);
        erasure.path("services")
                .forEach(service -> narrator.says(service.path("service").asText() + " erased "
                        + service.path("erased").toString()));
        String certificate = erasure.path("certificate").asText();
        narrator.promise("It is verified offline, with the published keys alone", verifies(certificate));
        int middle = certificate.indexOf('.') + certificate.length() / 3;
        char flipped = certificate.charAt(middle) == 'A' ? 'B' : 'A';
        narrator.promise(
                "With one byte changed it is refused",
                !verifies(certificate.substring(0, middle) + flipped + certificate.substring(middle + 1)));
        String everything = erasure.toString().toLowerCase(Locale.ROOT) + said(certificate);
        narrator.promise(
                "It names nobody",
                Annelotta.IDENTITY.stream().noneMatch(everything::contains)
                        && !everything.contains("candidates.example"));
    }

    private String writes(String ref) {
        Map<String, Object> body = new HashMap<>();
        body.put("subject", "Ett samtal?");
        body.put("message", "Vi tror att du kan passa hos oss. Vill du prata?");
        body.put("jobAdId", null);
        return stage.call("POST", "/api/v1/employer/cvs/" + ref + "/cases", body, employer)
                .expect(201, "write to her")
                .body()
                .path("id")
                .asText();
    }

    private Answer writesOn(String theCase) {
        return stage.call(
                "POST", "/api/v1/employer/cases/" + theCase + "/messages", Map.of("message", "Är du kvar?"), employer);
    }

    private String status(String theCase) {
        return stage.get("/api/v1/employer/cases/" + theCase, employer)
                .path("status")
                .asText();
    }

    private String ref(String asking) {
        return stage.card(annelotta.headline(), asking)
                .orElseThrow(() -> new BrokenPromiseException("An employer finds the anonymous CV"))
                .path("ref")
                .asText();
    }

    private JsonNode cv(String ref, String asking) {
        return stage.get("/api/v1/employer/cvs/" + ref, asking);
    }

    private static boolean isAnonymous(JsonNode cv) {
        String everything = cv.toString().toLowerCase(Locale.ROOT);
        return cv.path("view").asText().equals("ANONYMOUS")
                && !cv.has("personal")
                && Annelotta.IDENTITY.stream().noneMatch(everything::contains);
    }

    private JsonNode erasure(String receipt) {
        return stage.get("/api/v1/erasure-certificates/" + receipt, "");
    }

    private boolean verifies(String signed) {
        return verified(signed).isPresent();
    }

    private String said(String signed) {
        return verified(signed).orElse("").toLowerCase(Locale.ROOT);
    }

    private Optional<String> verified(String signed) {
        String keys = stage.get("/api/v1/.well-known/jwks.json", "").toString();
        try {
            return Optional.of(Verify.verify(signed, keys));
        } catch (NotVerifiedException _) {
            return Optional.empty();
        }
    }
}
