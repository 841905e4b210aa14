package se.tillit.cv.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The notices of the policy in force, at most a minute old. Asked for openings alone: closing needs no other service. */
@ApplicationScoped
class NoticeBoard {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ConsentService consentService;
    private final Clock clock;
    private final Map<String, Posted> posted = new ConcurrentHashMap<>();

    NoticeBoard(@RestClient ConsentService consentService, Clock clock) {
        this.consentService = consentService;
        this.clock = clock;
    }

    /** @throws ProblemException 503 when they are not known and consent-service does not tell them */
    List<RequiredNotice> current(String language) {
        Posted present = posted.get(language);
        if (present != null && clock.instant().isBefore(present.at().plus(FRESH))) {
            return present.notices();
        }
        List<RequiredNotice> read = read(language);
        posted.put(language, new Posted(read, clock.instant()));
        return read;
    }

    private List<RequiredNotice> read(String language) {
        try {
            String version = consentService.policies(language).items().stream()
                    .filter(ConsentService.Versions.Summary::current)
                    .map(ConsentService.Versions.Summary::version)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no policy is in force"));
            return consentService.policy(version, language).notices().stream()
                    .map(notice -> new RequiredNotice(notice.key(), notice.text(), notice.situations()))
                    .toList();
        } catch (ProcessingException | WebApplicationException | IllegalStateException failure) {
            throw new ProblemException(ProblemType.UNAVAILABLE, failure).retryAfter(RETRY);
        }
    }

    private record Posted(List<RequiredNotice> notices, Instant at) {

        Posted {
            notices = List.copyOf(notices);
        }
    }
}
