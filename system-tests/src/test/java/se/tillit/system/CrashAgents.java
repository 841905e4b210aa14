package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tillit.localstack.Component;

/**
 * A candidate's two job agents and a partner's ads for them, while services die under both. What they were answered is kept to
 * be compared.
 */
final class CrashAgents {

    private static final String KEY = "Idempotency-Key";

    private static final Set<Component> NEEDS =
            Set.of(Component.GATEWAY, Component.ACCOUNT_SERVICE, Component.JOBAGENT_SERVICE);

    private final Crashes crashes;
    private final Candidate candidate;
    private final PartnerSite partner;

    /** In the ads of this candidate alone. */
    private final String word = "kraschvakt" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final Map<String, String> agents = new TreeMap<>();
    private final Map<String, String> ads = new TreeMap<>();

    CrashAgents(Crashes crashes, Candidate candidate, PartnerSite partner) {
        this.crashes = crashes;
        this.candidate = candidate;
        this.partner = partner;
    }

    /** One that tells at once and one that tells daily, by mail and in the mailbox. */
    void areMade() {
        crashes.during("agents", NEEDS, () -> {
            Map<String, Object> chosen = Patience.answered("preferences", 200, candidate::preferences)
                    .extract()
                    .path("$");
            chosen.put("jobAgent", "BOTH");
            Patience.answered("channel", 200, () -> candidate.prefers(chosen));
            isMade("INSTANT");
            isMade("DAILY");
        });
    }

    private void isMade(String frequency) {
        String key = UUID.randomUUID().toString();
        // As far from its time as can be, so that no digest goes out before it is asked for.
        int hour =
                ZonedDateTime.now(ZoneId.of("Europe/Stockholm")).minusHours(1).getHour();
        Map<String, Object> agent =
                Map.of("name", frequency, "criteria", Map.of("q", word), "frequency", frequency, "hour", hour);
        agents.put(
                frequency,
                Patience.answered(
                                "agent",
                                201,
                                () -> candidate
                                        .request()
                                        .header(KEY, key)
                                        .body(agent)
                                        .post("/api/v1/me/job-agents")
                                        .then())
                        .extract()
                        .path("id"));
    }

    /** Two ads, one sent twice and one changed, of each of which the candidate is told at once. */
    void meetAds() {
        crashes.during("ads", NEEDS, () -> {
            isPublished("1", "Första " + word);
            isPublished("2", "Andra " + word);
            isPublished("1", "Första " + word);
            isPublished("2", "Andra ändrade " + word);
            Patience.until("the alerts", () -> Optional.of(toldByMail()).filter(told -> told.size() >= ads.size()));
        });
    }

    private void isPublished(String name, String title) {
        String id = Patience.answered("ad", () -> partner.put(word + "-" + name, title))
                .extract()
                .path("id");
        assertThat(ads.getOrDefault(name, id)).as("the same ad").isEqualTo(id);
        ads.put(name, id);
    }

    private Set<String> toldByMail() {
        return candidate.inbox().aboutJobs().stream().map(Inbox::messageId).collect(Collectors.toSet());
    }

    /** The id of each, by frequency. */
    Map<String, String> agents() {
        return agents;
    }

    /** The ids of the ads that each agent finds: those of this candidate, all of them, and no other. */
    List<String> ads() {
        return List.copyOf(ads.values());
    }

    /** What an agent says that it has found. */
    List<String> foundBy(String agent) {
        return candidate.found(agent);
    }
}
