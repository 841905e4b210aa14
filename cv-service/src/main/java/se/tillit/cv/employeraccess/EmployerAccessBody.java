package se.tillit.cv.employeraccess;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.tillit.cv.input.CountryCode;

/** An employer's access as account-service states it; every part is required, because what is absent would be guessed open or closed. */
record EmployerAccessBody(
        @NotNull @Positive Long version,
        @NotNull Boolean verified,
        @NotNull Boolean suspended,
        @NotNull @CountryCode String country,
        @NotNull @Size(max = 10_000) List<@NotNull UUID> members) {

    EmployerAccess of(UUID employerId) {
        return new EmployerAccess(employerId, version, verified, suspended, country, Set.copyOf(members));
    }
}
