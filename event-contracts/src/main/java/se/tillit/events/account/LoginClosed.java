package se.tillit.events.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * Whoever has a token of this account issued before the given time is nobody from now on: the account was erased, its
 * owner recovered it, or a member was removed.
 */
public record LoginClosed(UUID accountId, long version, Instant closedAt) implements AccountEvent {

    public LoginClosed {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(closedAt);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return accountId;
    }
}
