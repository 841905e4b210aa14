package se.tillit.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillit.localstack.client.Answer;

/** Lets one candidate do what is left of registering, filling in her profile, writing a CV and opening it. Done twice, the second time does nothing. */
final class CandidateLoader {
    private final Visitor visitor;
    private final String policy;

    CandidateLoader(Visitor visitor, String policy) {
        this.visitor = visitor;
        this.policy = policy;
    }

    /**
     * Brings her in.
     *
     * @param perhapsKnown whether she may have been here; if not, she need not try to log in first
     */
    void load(SampleCandidate candidate, boolean perhapsKnown) throws InterruptedException {
        Optional<String> known = perhapsKnown ? visitor.logIn(candidate.email(), Visitor.PASSWORD) : Optional.empty();
        String token = known.isPresent() ? known.get() : register(candidate);
        JsonNode cvs = visitor.get("/api/v1/me/cvs", token)
                .expect(200, "list CVs")
                .body()
                .path("items");
        JsonNode cv = cvs.isEmpty() ? write(candidate, token) : cvs.get(0);
        if (!cv.path("visibility").asText().equals(candidate.visibility())) {
            open(candidate, cv.path("id").asText(), token);
        }
    }

    private String register(SampleCandidate candidate) throws InterruptedException {
        Map<String, Object> registration =
                Map.of("email", candidate.email(), "locale", "sv", "acceptedPolicyVersion", policy);
        visitor.ask("POST", "/api/v1/registrations", registration, "").expect(202, "register");
        String mailed = visitor.mailedToken(candidate.email(), "/registrations/");
        visitor.ask("POST", "/api/v1/registrations/confirmations", Visitor.confirmation(mailed), "")
                .expect(201, "confirm");
        return visitor.logIn(candidate.email(), Visitor.PASSWORD)
                .orElseThrow(() -> new IllegalStateException("a confirmed candidate cannot log in"));
    }

    private JsonNode write(SampleCandidate candidate, String token) throws InterruptedException {
        visitor.ask("PATCH", "/api/v1/me/profile", candidate.profile(), token).expect(200, "fill in the profile");
        return visitor.ask("POST", "/api/v1/me/cvs", candidate.cv(), token)
                .expect(201, "write a CV")
                .body();
    }

    private void open(SampleCandidate candidate, String cv, String token) throws InterruptedException {
        String path = "/api/v1/me/cvs/" + cv + "/visibility";
        Answer asked =
                visitor.ask("PUT", path, wish(candidate, List.of()), token).expect(428, "ask to open");
        visitor.ask("PUT", path, wish(candidate, Visitor.keysOf(asked)), token).expect(200, "open");
    }

    private static Map<String, Object> wish(SampleCandidate candidate, List<String> notices) {
        return Map.of(
                "visibility", candidate.visibility(),
                "allowThirdCountries", candidate.allowThirdCountries(),
                "acceptedNotices", notices);
    }
}
