package se.tillit.events.cv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * A candidate accepted notices when she opened a CV; the ledger keeps it as evidence (feature 92).
 *
 * @param noticeKeys each names one wording
 * @param language in which she read them, sv or en
 */
public record NoticesAccepted(
        UUID cvId, long version, UUID accountId, List<String> noticeKeys, String language, Instant acceptedAt)
        implements CvEvent {

    public NoticesAccepted {
        Objects.requireNonNull(cvId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(acceptedAt);
        Checks.version(version);
        Checks.language(language);
        noticeKeys = List.copyOf(noticeKeys);
        noticeKeys.forEach(Checks::key);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return cvId;
    }
}
