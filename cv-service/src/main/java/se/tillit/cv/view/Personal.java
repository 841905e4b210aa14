package se.tillit.cv.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.ShownField;
import se.tillit.cv.profile.Address;
import se.tillit.cv.profile.Boxes;

/** The personal boxes of a public CV: those that are set and that the owner named, and no other. */
@Schema(name = "SeenPersonal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Personal(
        @Nullable String name,
        @Nullable String email,
        @Nullable Address address,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String citizenship,
        @Nullable LocalDate birthDate) {

    static Personal of(Boxes boxes, Set<ShownField> shown) {
        Chosen chosen = new Chosen(boxes, shown);
        return new Personal(
                chosen.value(ShownField.NAME, Boxes::name),
                chosen.value(ShownField.EMAIL, Boxes::email),
                chosen.value(ShownField.ADDRESS, Boxes::address),
                chosen.value(ShownField.PHONE, Boxes::phone),
                chosen.value(ShownField.MOBILE, Boxes::mobile),
                chosen.value(ShownField.CITIZENSHIP, Boxes::citizenship),
                chosen.value(ShownField.BIRTH_DATE, Boxes::birthDate));
    }

    private record Chosen(Boxes boxes, Set<ShownField> shown) {

        <T> @Nullable T value(ShownField field, Function<Boxes, @Nullable T> box) {
            return shown.contains(field) ? box.apply(boxes) : null;
        }
    }

    @Override
    public String toString() {
        return "Personal[…]"; // never the values: this may end in a log
    }
}
