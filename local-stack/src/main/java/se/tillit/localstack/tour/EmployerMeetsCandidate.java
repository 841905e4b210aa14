package se.tillit.localstack.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.tillit.localstack.client.Answer;

/** The first story: INACTIVE, ANONYMOUS, PUBLIC and gone again, as an employer sees it. */
final class EmployerMeetsCandidate {

    private final Stage stage;
    private final Narrator narrator;
    private final Annelotta annelotta;
    private final String employer;

    EmployerMeetsCandidate(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
        this.annelotta = new Annelotta(stage);
        this.employer = stage.employer();
    }

    void tell() throws InterruptedException {
        narrator.chapter("1. Annelotta registers");
        annelotta.registers();
        String cv = writesACv();
        becomesAnonymous(cv);
        String ref = meetsAnEmployer();
        staysUnnamed(ref);
        showsHerself(cv);
        hidesAgain(cv);
    }

    private String writesACv() {
        narrator.chapter("2. She writes a CV");
        JsonNode cv = annelotta.writesACv();
        narrator.promise("A new CV is INACTIVE", cv.path("visibility").asText().equals("INACTIVE"));
        narrator.promise("No employer finds it", card().isEmpty());
        return cv.path("id").asText();
    }

    private void becomesAnonymous(String cv) {
        narrator.chapter("3. She becomes findable, without a name");
        Answer asked = annelotta.visibility(cv, "ANONYMOUS", List.of());
        narrator.promise("Opening asks her to read what it means first", asked.status() == 428);
        asked.body()
                .path("requiredNotices")
                .forEach(notice -> narrator.says("» " + notice.path("text").asText()));
        annelotta.opens(cv, "ANONYMOUS");
    }

    private String meetsAnEmployer() {
        narrator.chapter("4. A verified employer searches");
        JsonNode card = card().orElseThrow(() -> new BrokenPromiseException("The employer finds the anonymous CV"));
        narrator.shows(card);
        narrator.promise("The employer finds it by occupation and place", true);
        JsonNode view = stage.get("/api/v1/employer/cvs/" + card.path("ref").asText(), employer);
        narrator.shows(view);
        String everything = view.toString().toLowerCase(Locale.ROOT);
        narrator.promise("Her birth year is there", view.path("birthYear").asInt() == 1988);
        narrator.promise(
                "Her name, phone and address are not, not even in her own words",
                Annelotta.IDENTITY.stream().noneMatch(everything::contains));
        return card.path("ref").asText();
    }

    private void staysUnnamed(String ref) {
        narrator.chapter("5. Others try");
        narrator.promise(
                "A search for her name finds nothing",
                stage.cards("/api/v1/employer/cvs?limit=100&q=Kvarnstr%C3%B6m", employer)
                        .isEmpty());
        String other = stage.otherEmployer();
        narrator.promise(
                "Another employer gets another reference",
                stage.cards(other).stream()
                        .noneMatch(card -> card.path("ref").asText().equals(ref)));
        narrator.promise(
                "The first employer's reference is worth nothing to the other",
                stage.call("GET", "/api/v1/employer/cvs/" + ref, "", other).status() == 404);
        narrator.promise(
                "A candidate cannot look at the employers' door",
                stage.search(annelotta.token()).status() == 403);
    }

    private void showsHerself(String cv) {
        narrator.chapter("6. She shows who she is");
        annelotta.opens(cv, "PUBLIC");
        JsonNode personal =
                stage.get("/api/v1/employer/cvs/" + publicRef(), employer).path("personal");
        narrator.shows(personal);
        narrator.promise(
                "The employer sees the boxes she chose, and only these",
                personal.size() == 2 && personal.has("name") && personal.has("email"));
    }

    private void hidesAgain(String cv) {
        narrator.chapter("7. She hides again");
        String ref = publicRef();
        annelotta.visibility(cv, "INACTIVE", List.of()).expect(200, "hide");
        Answer gone = stage.call("GET", "/api/v1/employer/cvs/" + ref, "", employer);
        Answer unknown = stage.call("GET", "/api/v1/employer/cvs/" + "A".repeat(ref.length()), "", employer);
        narrator.promise("The CV is gone in the very next request", gone.status() == 404 && card().isEmpty());
        narrator.promise("Its 404 has the bytes of a reference that never was", Stage.sameBytes(gone, unknown));
        stage.call("DELETE", "/api/v1/me/cvs/" + cv, "", annelotta.token()).expect(204, "delete the CV");
        narrator.promise(
                "She deleted it",
                stage.call("GET", "/api/v1/me/cvs/" + cv, "", annelotta.token()).status() == 404);
    }

    private String publicRef() {
        return card().orElseThrow(() -> new BrokenPromiseException("The employer finds the public CV"))
                .path("ref")
                .asText();
    }

    private Optional<JsonNode> card() {
        return stage.card(annelotta.headline(), employer);
    }
}
