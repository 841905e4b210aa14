package se.tillit.events.cv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * An employer wrote on a case of this candidate. What was written stays in cv-service, which is asked for it at each
 * attempt to tell her.
 */
public record EmployerWrote(UUID messageId, long version, UUID caseId, UUID accountId, Instant writtenAt)
        implements CvEvent {

    public EmployerWrote {
        Objects.requireNonNull(messageId);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(writtenAt);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return messageId;
    }
}
