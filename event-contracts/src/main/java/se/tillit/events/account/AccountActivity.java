package se.tillit.events.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.events.Checks;

/**
 * When a candidate was last active, at most one event a day. Two kinds of day, because whether received mail counts is a
 * switch of the retention policy (J49, C10).
 *
 * @param lastActiveOn the last day she logged in or called
 * @param lastMailedOn the last day a mail to her was accepted; absent when none ever was
 */
public record AccountActivity(
        UUID accountId,
        long version,
        LocalDate lastActiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate lastMailedOn)
        implements AccountEvent {

    public AccountActivity {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(lastActiveOn);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return accountId;
    }
}
