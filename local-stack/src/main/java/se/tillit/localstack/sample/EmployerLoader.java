package se.tillit.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Lets one employer do what is left of applying, confirming, being verified and accepting the invitation. */
final class EmployerLoader {
    private static final String CONFIRMATIONS = "/api/v1/employer-applications/confirmations";

    private final Visitor visitor;
    private final String operator;

    /**
     * A loader of employers.
     *
     * @param operator the access token of somebody who verifies
     */
    EmployerLoader(Visitor visitor, String operator) {
        this.visitor = visitor;
        this.operator = operator;
    }

    void load(SampleEmployer employer) throws InterruptedException {
        boolean known = visitor.hasMail(employer.contactEmail())
                && visitor.logIn(employer.contactEmail(), Visitor.PASSWORD).isPresent();
        if (known) {
            return;
        }
        Optional<JsonNode> applied = find(employer);
        JsonNode organisation = applied.isPresent() ? applied.get() : apply(employer);
        if (organisation.path("state").asText().equals("PENDING")) {
            visitor.ask(
                            "POST",
                            "/api/v1/admin/employers/" + organisation.path("id").asText() + "/verification",
                            Map.of("approved", true),
                            operator)
                    .expect(200, "verify an employer");
        }
        String invitation = visitor.mailedToken(employer.contactEmail(), "/invitations/");
        visitor.ask("POST", "/api/v1/invitations/confirmations", Visitor.confirmation(invitation), "")
                .expect(201, "accept an invitation");
    }

    private JsonNode apply(SampleEmployer employer) throws InterruptedException {
        visitor.ask("POST", "/api/v1/employer-applications", employer.application(), "")
                .expect(202, "apply");
        String mailed = visitor.mailedToken(employer.contactEmail(), "/employer-applications/");
        visitor.ask("POST", CONFIRMATIONS, Map.of("token", mailed), "").expect(200, "confirm an application");
        return find(employer).orElseThrow(() -> new IllegalStateException("a confirmed application is not listed"));
    }

    private Optional<JsonNode> find(SampleEmployer employer) throws InterruptedException {
        String cursor = "";
        do {
            JsonNode page = visitor.get("/api/v1/admin/employers?limit=100" + cursor, operator)
                    .expect(200, "list employers")
                    .body();
            Optional<JsonNode> found = StreamSupport.stream(page.path("items").spliterator(), false)
                    .filter(item -> item.path("organisationNumber").asText().equals(employer.organisationNumber()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return Optional.empty();
    }
}
