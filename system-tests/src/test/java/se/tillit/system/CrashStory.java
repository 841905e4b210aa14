package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.tillit.localstack.Component;

/**
 * A candidate, an employer and a partner who do what they always do while services die under them, and ask again, with their
 * {@code Idempotency-Key} where there is one, until they have an answer. What they were answered is kept to be compared.
 */
final class CrashStory {

    private static final String KEY = "Idempotency-Key";

    private final Platform platform;
    private final Crashes crashes;
    private final HeldMail heldMail;
    private final Employer employer;
    private final String policy;
    private final Candidate candidate;
    private final CrashAgents agents;
    private final String headline = "Krasch " + UUID.randomUUID();
    private final String expiry = Instant.now()
            .plus(30, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    private String account = "";
    private String cv = "";
    private String ref = "";
    private String theCase = "";
    private String disclosure = "";
    private String receipt = "";

    /** @param policy the one in force, read before anything is killed */
    CrashStory(
            Platform platform,
            Crashes crashes,
            HeldMail heldMail,
            Employer employer,
            PartnerSite partner,
            String policy) {
        this.platform = platform;
        this.crashes = crashes;
        this.heldMail = heldMail;
        this.policy = policy;
        this.employer = employer;
        this.candidate = Candidate.unknown(platform);
        this.agents = new CrashAgents(crashes, candidate, partner);
    }

    void run() {
        registers();
        agents.areMade();
        writesACv();
        opensIt();
        employerWrites();
        accepts();
        closesIt();
        agents.meetAds();
    }

    private void registers() {
        Set<Component> registration = Set.of(Component.GATEWAY, Component.ACCOUNT_SERVICE);
        crashes.during("registration", registration, () -> {
            Patience.answered(
                    "registration",
                    202,
                    () -> platform.request()
                            .body(Map.of("email", candidate.email(), "locale", "sv", "acceptedPolicyVersion", policy))
                            .post("/api/v1/registrations")
                            .then());
            firstMail();
        });
        Set<Component> confirmation = Set.of(Component.GATEWAY, Component.ACCOUNT_SERVICE, Component.CV_SERVICE);
        crashes.during(
                "confirmation",
                confirmation,
                () -> account = Patience.answered("confirmation", 201, () -> candidate.confirm(firstMail()))
                        .extract()
                        .path("accountId"));
    }

    /** The token of the oldest mail: a registration that was repeated sent more than one. */
    private String firstMail() {
        Map<String, Object> mail = Patience.until("the mail with the link", () -> {
            List<Map<String, Object>> mails = candidate.inbox().mails();
            return mails.isEmpty() ? Optional.empty() : Optional.of(mails.getLast());
        });
        return candidate.inbox().linkIn(mail).token();
    }

    private void writesACv() {
        String key = UUID.randomUUID().toString();
        crashes.during("cv", Set.of(Component.GATEWAY, Component.CV_SERVICE), () -> {
            Patience.answered("profile", 200, () -> candidate.fillInProfile(AnnasCv.profile()));
            cv = Patience.answered(
                            "cv",
                            201,
                            () -> candidate
                                    .request()
                                    .header(KEY, key)
                                    .body(AnnasCv.body(headline))
                                    .post("/api/v1/me/cvs")
                                    .then())
                    .extract()
                    .path("id");
        });
    }

    private void opensIt() {
        crashes.during("opening", Set.of(Component.GATEWAY, Component.CV_SERVICE), () -> {
            List<String> notices = Patience.answered("notices", 428, () -> candidate.ask(cv, "ANONYMOUS", List.of()))
                    .extract()
                    .path("requiredNotices.key");
            Patience.answered("opening", 200, () -> candidate.ask(cv, "ANONYMOUS", notices));
        });
        ref = Patience.answered("reference", 200, () -> employer.search(Map.of("limit", 100)))
                .extract()
                .path("items.find { it.headline == '" + headline + "' }.ref");
        assertThat(ref).as("what was answered as open is found").isNotNull();
    }

    private void employerWrites() {
        String key = UUID.randomUUID().toString();
        Set<Component> needs = Set.of(Component.GATEWAY, Component.CV_SERVICE, Component.ACCOUNT_SERVICE);
        Runnable writing = () -> {
            theCase = Patience.answered("case", 201, () -> openCase(key))
                    .extract()
                    .path("id");
            Patience.until(
                    "the message in her mailbox", () -> Optional.of(messages()).filter(items -> !items.isEmpty()));
            Patience.until(
                    "the mail about it",
                    () -> candidate.inbox().aboutEmployersMessages().stream().findFirst());
        };
        if (!heldMail.killsDuring(account, candidate.inbox(), writing)) {
            crashes.during("message", needs, writing);
        }
    }

    private List<Object> messages() {
        return Patience.answered(
                        "messages",
                        200,
                        () -> candidate.request().get("/api/v1/me/messages").then())
                .extract()
                .path("items");
    }

    private ValidatableResponse openCase(String key) {
        Map<String, Object> body = new HashMap<>();
        body.put("subject", "Ett samtal?");
        body.put("message", "Vi tror att du kan passa hos oss. Vill du prata?");
        body.put("jobAdId", null);
        RequestSpecification request = employer.request().header(KEY, key).body(body);
        return request.post("/api/v1/employer/cvs/" + ref + "/cases").then();
    }

    private void accepts() {
        Set<Component> needs = Set.of(Component.GATEWAY, Component.CV_SERVICE, Component.CONSENT_SERVICE);
        crashes.during("acceptance", needs, () -> {
            ValidatableResponse accepted = Patience.answered(
                    "acceptance",
                    201,
                    () -> candidate
                            .request()
                            .body(Map.of("fields", List.of("name", "email"), "expiresAt", expiry))
                            .post("/api/v1/me/cases/" + theCase + "/acceptance")
                            .then());
            disclosure = accepted.extract().path("disclosureId");
            receipt = accepted.extract().path("receipt");
        });
    }

    /** Closing is true when it answers, whoever died before. */
    private void closesIt() {
        crashes.during("closing", Set.of(Component.GATEWAY, Component.CV_SERVICE), () -> {
            Patience.answered("closing", 200, () -> candidate.ask(cv, "INACTIVE", List.of()));
            Patience.answered("what is closed", 404, () -> employer.open(ref));
        });
    }

    CrashAgents agents() {
        return agents;
    }

    String email() {
        return candidate.email();
    }

    String account() {
        return account;
    }

    String cv() {
        return cv;
    }

    String theCase() {
        return theCase;
    }

    String disclosure() {
        return disclosure;
    }

    String receipt() {
        return receipt;
    }
}
