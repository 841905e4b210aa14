package se.tillit.events.cv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * An employer got somebody's identity and must be told, once, that it was erased (GDPR 19, feature 69). It names the case,
 * which is the employer's own, and nobody else.
 */
public record RecipientNoticeDue(UUID noticeId, long version, UUID employerId, UUID caseId) implements CvEvent {

    public RecipientNoticeDue {
        Objects.requireNonNull(noticeId);
        Objects.requireNonNull(employerId);
        Objects.requireNonNull(caseId);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return noticeId;
    }
}
