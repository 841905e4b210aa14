package se.tillit.events.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/** An account will be hidden and then removed unless its owner is active before the given days (J49-J52). */
public record RetentionWarning(UUID warningId, long version, UUID accountId, LocalDate hiddenOn, LocalDate removedOn)
        implements ConsentEvent {

    public RetentionWarning {
        Objects.requireNonNull(warningId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(hiddenOn);
        Objects.requireNonNull(removedOn);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return warningId;
    }
}
