package se.tillit.events.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/** A candidate confirmed her registration; from this day on her data has a retention. */
public record AccountOpened(UUID accountId, long version, LocalDate openedOn) implements AccountEvent {

    public AccountOpened {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(openedOn);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return accountId;
    }
}
