package se.tillit.cv.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxesTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void namesWhatCvsNeed() {
        assertThat(Boxes.EMPTY.missingForCv()).containsExactly("/name", "/address");
        assertThat(boxes("Signe", null).missingForCv()).containsExactly("/address");
        assertThat(boxes("Signe", Address.ofPostalCode("11122")).missingForCv()).containsExactly("/address");
        assertThat(boxes("Signe", new Address(null, "11122", "Stockholm", null)).missingForCv())
                .isEmpty();
    }

    @Test
    void readsSwedishPostcodesWithAndWithoutTheirSpace() {
        assertThat(Address.ofPostalCode("111 22")).isEqualTo(Address.ofPostalCode("11122"));
    }

    @Test
    void dropsAddressOfWhichNothingIsLeft() {
        assertThat(boxes("Signe", new Address(null, null, null, null)).address())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1112", "111222", "ABCDE", "1112A"})
    void refusesSwedishPostcodesThatAreNone(String code) {
        assertThat(VALIDATOR.validate(boxes("Signe", Address.ofPostalCode(code))))
                .extracting(ConstraintViolation::getPropertyPath)
                .hasToString("[address.postalCode]");
        assertThat(VALIDATOR.validate(boxes("Signe", new Address(null, code, "Oslo", "NO"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "ring mig", "+46 70 <b>", "0701740605 anknytning 7"})
    void refusesPhonesThatAreNone(String phone) {
        assertThat(VALIDATOR.validate(new Boxes(null, null, null, phone, phone, null, null, null)))
                .hasSize(2);
    }

    @Test
    void refusesBirthInTheFutureAndCountriesThatDoNotExist() {
        Boxes boxes = new Boxes(null, null, null, null, null, null, "XQ", LocalDate.of(9000, 1, 1));

        assertThat(VALIDATOR.validate(boxes)).hasSize(2);
    }

    @Test
    void tellsNothingInLogs() {
        assertThat(boxes("Signe", null)).hasToString("Boxes[…]");
    }

    private static Boxes boxes(String name, @Nullable Address address) {
        return new Boxes(name, null, address, null, null, null, null, null);
    }
}
