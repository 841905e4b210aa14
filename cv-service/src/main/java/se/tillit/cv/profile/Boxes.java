package se.tillit.cv.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.input.CountryCode;
import se.tillit.platform.request.PlainText;

/**
 * The values of the personal boxes; an absent one was not given. There is no box for the personnummer: nothing here may
 * store it without its own consent.
 */
public record Boxes(
        @Nullable @Size(max = 200) @PlainText @Pattern(regexp = NOT_BLANK)
        String name,

        @Nullable @Size(max = 254) @Email @PlainText String email,
        @Nullable @Valid Address address,
        @Nullable @Pattern(regexp = PHONE) String phone,
        @Nullable @Pattern(regexp = PHONE) String mobile,
        @Nullable Gender gender,
        @Nullable @CountryCode String citizenship,
        @Nullable @Past LocalDate birthDate) {

    static final String NOT_BLANK = "(?s).*\\S.*";
    private static final String PHONE = "\\+?[0-9][0-9 ()/.-]{4,30}";

    static final Boxes EMPTY = new Boxes(null, null, null, null, null, null, null, null);

    /** A patch may leave an address of which every part was removed. */
    public Boxes {
        address = address == null || address.empty() ? null : address;
    }

    /** The boxes without which nobody can have a CV, as pointers into the profile. */
    public List<String> missingForCv() {
        boolean addressed = address != null && address.complete();
        return Stream.of(
                        name == null ? Optional.of("/name") : Optional.<String>empty(),
                        addressed ? Optional.<String>empty() : Optional.of("/address"))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String toString() {
        return "Boxes[…]"; // never the values: this may end in a log
    }
}
