package se.tillit.events.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * Whether a candidate consents to a purpose. Only a consent given waits for it: a withdrawal is committed at the service
 * that decides before it is answered.
 *
 * @param consentId random for each account and purpose
 */
public record ConsentChanged(UUID consentId, long version, UUID accountId, String purpose, boolean given)
        implements ConsentEvent {

    public ConsentChanged {
        Objects.requireNonNull(consentId);
        Objects.requireNonNull(accountId);
        Checks.version(version);
        Checks.key(purpose);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return consentId;
    }
}
