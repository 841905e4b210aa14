package se.tillit.account.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * Knows which policy versions can be accepted, for at most a minute after consent-service said so: the one in force, and those that will
 * be. Who accepts one that was replaced has not read what holds.
 */
@ApplicationScoped
public class PublishedPolicies {

    private static final int NEWEST = 100;

    private final PolicyApi consentService;
    private final PolicyConfig config;
    private final Clock clock;
    private volatile @Nullable Snapshot known;

    PublishedPolicies(@RestClient PolicyApi consentService, PolicyConfig config, Clock clock) {
        this.consentService = consentService;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Refuses a version that was never published, and one that was replaced.
     *
     * @param pointer where in the request the version stands
     * @throws PoliciesUnavailableException when consent-service is down and its last answer too old
     */
    public void require(String version, String pointer) {
        Snapshot published = published();
        if (!published.acceptable().contains(version)) {
            String code = published.replaced().contains(version) ? "replaced-policy-version" : "unknown-policy-version";
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation(pointer, code));
        }
    }

    private Snapshot published() {
        Snapshot last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.readAt().plus(config.maxAge()))) {
            return last;
        }
        Snapshot fresh = Snapshot.of(now, newestFirst());
        known = fresh;
        return fresh;
    }

    private List<PolicyApi.PublishedPolicy> newestFirst() {
        try {
            return consentService.list(NEWEST).items();
        } catch (WebApplicationException | ProcessingException e) {
            throw new PoliciesUnavailableException(e);
        }
    }

    private record Snapshot(Instant readAt, Set<String> acceptable, Set<String> replaced) {

        static Snapshot of(Instant readAt, List<PolicyApi.PublishedPolicy> newestFirst) {
            Set<String> acceptable = new HashSet<>();
            Set<String> replaced = new HashSet<>();
            boolean inForceSeen = false;
            for (PolicyApi.PublishedPolicy policy : newestFirst) {
                (inForceSeen ? replaced : acceptable).add(policy.version());
                inForceSeen |= policy.current();
            }
            return new Snapshot(readAt, Set.copyOf(acceptable), Set.copyOf(replaced));
        }
    }
}
