package se.tillit.account.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Knows which policy versions somebody can have read, for at most a minute after consent-service said so. */
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
     * Refuses a version that was never published.
     *
     * @param pointer where in the request the version stands
     * @throws PoliciesUnavailableException when consent-service is down and its last answer too old
     */
    public void require(String version, String pointer) {
        if (!versions().contains(version)) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation(pointer, "unknown-policy-version"));
        }
    }

    private Set<String> versions() {
        Snapshot last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.readAt().plus(config.maxAge()))) {
            return last.versions();
        }
        Snapshot fresh = new Snapshot(now, read());
        known = fresh;
        return fresh.versions();
    }

    private Set<String> read() {
        try {
            return consentService.list(NEWEST).items().stream()
                    .map(PolicyApi.PublishedPolicy::version)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (WebApplicationException | ProcessingException e) {
            throw new PoliciesUnavailableException(e);
        }
    }

    private record Snapshot(Instant readAt, Set<String> versions) {}
}
