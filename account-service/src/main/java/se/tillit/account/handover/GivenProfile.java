package se.tillit.account.handover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody chose to give at registration besides the address. Every part may be missing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenProfile(
        @Nullable String name,
        @Nullable String postalCode,
        @Nullable String gender,
        @Nullable LocalDate birthDate) {

    /** Nothing was given. */
    public static final GivenProfile NOTHING = new GivenProfile(null, null, null, null);

    @JsonIgnore
    public boolean isEmpty() {
        return Stream.of(name, postalCode, gender, birthDate).allMatch(Objects::isNull);
    }

    @Override
    public String toString() {
        return "GivenProfile[…]";
    }
}
