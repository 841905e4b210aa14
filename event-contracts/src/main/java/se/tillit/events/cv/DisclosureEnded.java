package se.tillit.events.cv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/** A disclosure is over, however it ended; the ledger notes that the consent to it is. */
public record DisclosureEnded(UUID disclosureId, long version, Instant endedAt) implements CvEvent {

    public DisclosureEnded {
        Objects.requireNonNull(disclosureId);
        Objects.requireNonNull(endedAt);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return disclosureId;
    }
}
