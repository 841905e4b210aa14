package se.tillit.events.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * Who may see CVs for an employer, whole: what is not in it no longer holds. Only openings wait for it; a closing is
 * committed at cv-service before it is answered.
 *
 * @param version one counter for all employers
 * @param country two letters of ISO 3166-1
 * @param members the accounts through which the employer sees CVs
 */
public record EmployerAccessChanged(
        UUID employerId, long version, boolean verified, boolean suspended, String country, Set<UUID> members)
        implements AccountEvent {

    public EmployerAccessChanged {
        Checks.version(version);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not a country code");
        }
        members = Set.copyOf(members);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return employerId;
    }
}
