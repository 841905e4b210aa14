package se.tillit.cv.profile;

import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.request.PlainText;

/** What a person may have given when she registered, handed over once by account-service. */
record RegistrationValues(
        @Nullable @Size(max = 200) @PlainText @Pattern(regexp = Boxes.NOT_BLANK)
        String name,

        @Nullable @Pattern(regexp = "\\d{3} ?\\d{2}") String postalCode,
        @Nullable Gender gender,
        @Nullable @Past LocalDate birthDate) {

    /** The boxes with these values in those that were never touched. */
    Boxes into(Boxes boxes, Set<String> touched) {
        return new Boxes(
                first(Box.NAME, touched, boxes.name(), name),
                boxes.email(),
                first(
                        Box.ADDRESS,
                        touched,
                        boxes.address(),
                        postalCode == null ? null : Address.ofPostalCode(postalCode)),
                boxes.phone(),
                boxes.mobile(),
                first(Box.GENDER, touched, boxes.gender(), gender),
                boxes.citizenship(),
                first(Box.BIRTH_DATE, touched, boxes.birthDate(), birthDate));
    }

    private static <T> @Nullable T first(Box box, Set<String> touched, @Nullable T present, @Nullable T given) {
        return touched.contains(box.member()) ? present : given;
    }

    @Override
    public String toString() {
        return "RegistrationValues[…]"; // never the values: this may end in a log
    }
}
