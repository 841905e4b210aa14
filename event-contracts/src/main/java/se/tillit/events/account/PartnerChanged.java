package se.tillit.events.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * Whether a partner may publish ads. What it is called, and which hosts its ads may lead to, is asked of account-service.
 *
 * @param version one counter for all partners
 */
public record PartnerChanged(UUID partnerId, long version, boolean active) implements AccountEvent {

    public PartnerChanged {
        Objects.requireNonNull(partnerId);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return partnerId;
    }
}
