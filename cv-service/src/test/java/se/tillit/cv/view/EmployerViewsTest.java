package se.tillit.cv.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.document.CoarsenedField;
import se.tillit.cv.document.Content;
import se.tillit.cv.document.Content.Experience;
import se.tillit.cv.document.CvDraft;
import se.tillit.cv.document.ShownField;
import se.tillit.cv.profile.Address;
import se.tillit.cv.profile.Boxes;
import se.tillit.cv.profile.Gender;

class EmployerViewsTest {

    private static final Boxes BOXES = new Boxes(
            "Signe Testberg",
            "signe.testberg@example.com",
            new Address("Provgatan 7", "11122", "Stockholm", "SE"),
            "08-465 004 10",
            "070-174 06 05",
            Gender.FEMALE,
            "SE",
            LocalDate.of(1988, 2, 3));

    @Test
    void givesYearGenderAndMunicipalityWithAnonymousContentAndNoBox() {
        EmployerView view = EmployerViews.anonymous(BOXES, draft("Utvecklare", Set.of(ShownField.NAME), Set.of()));

        assertThat(view.view()).isEqualTo(ViewKind.ANONYMOUS);
        assertThat(view.birthYear()).isEqualTo(1988);
        assertThat(view.gender()).isEqualTo(Gender.FEMALE);
        assertThat(view.municipality()).isEqualTo("0180");
        assertThat(view.personal()).isNull();
        assertThat(view.content().links()).isNull();
        assertThat(StoredView.JSON.convertToDatabaseColumn(view))
                .doesNotContain("Signe", "Testberg", "example.com", "Provgatan", "11122", "465", "174", "02-03");
    }

    @Test
    void coarsensWhatTheOwnerWantsCoarse() {
        CvDraft draft = draft("Utvecklare", Set.of(), EnumSet.allOf(CoarsenedField.class));

        for (EmployerView view : List.of(EmployerViews.anonymous(BOXES, draft), EmployerViews.open(BOXES, draft))) {
            assertThat(view.birthYear()).isNull();
            assertThat(view.birthDecade()).isEqualTo(1980);
            assertThat(view.municipality()).isNull();
            assertThat(view.county()).isEqualTo("01");
        }
    }

    @Test
    void derivesNothingFromBoxesThatAreEmpty() {
        Boxes boxes = new Boxes("Signe Testberg", null, null, null, null, null, null, null);

        EmployerView view = EmployerViews.anonymous(boxes, draft("x", Set.of(), EnumSet.allOf(CoarsenedField.class)));

        assertThat(view.birthYear()).isNull();
        assertThat(view.birthDecade()).isNull();
        assertThat(view.gender()).isNull();
        assertThat(view.municipality()).isNull();
        assertThat(view.county()).isNull();
    }

    @Test
    void knowsNoMunicipalityAbroad() {
        Boxes boxes = new Boxes("Signe", null, new Address(null, "11122", "Oslo", "NO"), null, null, null, null, null);

        assertThat(EmployerViews.open(boxes, draft("x", Set.of(), Set.of())).municipality())
                .isNull();
    }

    @Test
    void masksOwnIdentifiersAndWithheldEmployersInEveryText() {
        EmployerView view = EmployerViews.anonymous(
                BOXES, draft("Signe Testberg, 070 1740605, hos Hemlig Verkstad AB", Set.of(), Set.of()));

        assertThat(view.content().headline()).doesNotContain("Signe", "Testberg", "1740605", "Hemlig", "Verkstad");
        assertThat(view.content().experience().getFirst().employer()).isNull();
        assertThat(view.content().experience().getLast().employer()).isEqualTo("Öppna Bolaget");
    }

    @Test
    void showsThePublicBoxesThatAreSetAndChosenAndNoOther() {
        Boxes boxes = new Boxes(
                "Signe Testberg", null, BOXES.address(), "08-465 004 10", null, null, "SE", LocalDate.of(1988, 2, 3));

        Personal personal = EmployerViews.open(
                        boxes, draft("x", Set.of(ShownField.NAME, ShownField.EMAIL, ShownField.PHONE), Set.of()))
                .personal();

        assertThat(personal).isEqualTo(new Personal("Signe Testberg", null, null, "08-465 004 10", null, null, null));
    }

    @Test
    void showsNoBoxThatIsNotChosen() {
        Personal personal =
                EmployerViews.open(BOXES, draft("x", Set.of(), Set.of())).personal();

        assertThat(personal).isEqualTo(new Personal(null, null, null, null, null, null, null));
    }

    @Test
    void showsEachChosenBoxAlone() {
        for (ShownField field : EnumSet.complementOf(EnumSet.of(ShownField.PHOTO))) {
            Personal personal = Objects.requireNonNull(EmployerViews.open(BOXES, draft("x", Set.of(field), Set.of()))
                    .personal());

            assertThat(Stream.of(
                            personal.name(),
                            personal.email(),
                            personal.address(),
                            personal.phone(),
                            personal.mobile(),
                            personal.citizenship(),
                            personal.birthDate()))
                    .filteredOn(Objects::nonNull)
                    .as(field.name())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19880203-2384",
                "880203-2384",
                "880203+2384",
                "198802032384",
                "1988-02-03 2384",
                "８８０２０３-2384",
                "880263-2384",
                "198802632384"
            })
    void masksAPersonnummerAlsoWhenTheBirthDateIsGranted(String personnummer) {
        assertThat(disclosed("Född 1988-02-03 som " + personnummer, ShownField.BIRTH_DATE))
                .isEqualTo("Född 1988-02-03 som •••••");
    }

    @Test
    void leavesAGrantedBirthDateReadable() {
        String written = "Född 1988-02-03, 880203 eller 3 februari 1988, i tjänst 2019-2021";

        assertThat(disclosed(written, ShownField.BIRTH_DATE)).isEqualTo(written);
    }

    @Test
    void masksThePersonnummerWithEveryBoxGranted() {
        assertThat(disclosed("Signe Testberg, 880203-2384", ShownField.values()))
                .isEqualTo("Signe Testberg, •••••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signe.testberg@example.com",
                "signe@privat.example",
                "stestberg85@other.example",
                "linkedin.com/in/signe-testberg",
                "@signetestberg",
                "signe_testberg",
                "signe.testberg"
            })
    void masksAddressesAndProfilesThatHoldAGrantedName(String address) {
        assertThat(disclosed("Signe Testberg (" + address + ")", ShownField.NAME))
                .isEqualTo("Signe Testberg (•••••)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signe.testberg@other.example",
                "anna.signe.testberg@example.com",
                "signe.testberg@example.com.other.example",
                "example.com/signe.testberg"
            })
    void masksOtherAddressesThanTheOneGranted(String address) {
        assertThat(disclosed("Skriv till signe.testberg@example.com, " + address, ShownField.EMAIL, ShownField.NAME))
                .startsWith("Skriv till signe.testberg@example.com, •••••")
                .doesNotContain(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signe Testberg", "SIGNE TESTBERG", "Testberg, Signe", "Signes", "S. Testberg"})
    void leavesAGrantedNameReadable(String name) {
        assertThat(disclosed("Jag, " + name + ", kan Java 8", ShownField.NAME))
                .isEqualTo("Jag, " + name + ", kan Java 8");
    }

    @Test
    void leavesAGrantedAddressReadableWithoutTheName() {
        assertThat(disclosed("Signe Testberg: Signe.Testberg@example.com.", ShownField.EMAIL))
                .isEqualTo("•••••: Signe.Testberg@example.com.");
    }

    @Test
    void leavesPublicContentAsItWasWritten() {
        EmployerView view = EmployerViews.open(BOXES, draft("Signe Testberg", Set.of(), Set.of()));

        assertThat(view.content().headline()).isEqualTo("Signe Testberg");
        assertThat(view.content().experience().getFirst().employer()).isEqualTo("Hemlig Verkstad AB");
        assertThat(view.content().links()).containsExactly("https://signe.example.com");
    }

    @Test
    void cannotBeBuiltAnonymousWithBoxes() {
        EmployerView open = EmployerViews.open(BOXES, draft("x", Set.of(ShownField.NAME), Set.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmployerView(
                        null, ViewKind.ANONYMOUS, null, null, null, null, null, open.content(), open.personal()));
    }

    @Test
    void survivesBeingStored() {
        EmployerView view = EmployerViews.open(
                BOXES, draft("x", EnumSet.allOf(ShownField.class), EnumSet.allOf(CoarsenedField.class)));

        assertThat(StoredView.JSON.convertToEntityAttribute(StoredView.JSON.convertToDatabaseColumn(view)))
                .isEqualTo(view);
    }

    /** What an employer that got some boxes reads where this was written. */
    private static @Nullable String disclosed(String written, ShownField... granted) {
        return EmployerViews.disclosed(BOXES, draft(written, Set.of(), Set.of()), Set.of(granted))
                .content()
                .headline();
    }

    private static CvDraft draft(@Nullable String headline, Set<ShownField> shown, Set<CoarsenedField> coarse) {
        Content content = new Content(
                headline,
                null,
                List.of(),
                null,
                List.of(
                        new Experience("Hemlig Verkstad AB", true, "Utvecklare", "2015", null, null),
                        new Experience("Öppna Bolaget", false, null, null, null, null)),
                List.of(),
                List.of("Java"),
                List.of(),
                List.of(),
                List.of("https://signe.example.com"));
        return new CvDraft("Titel om Signe", shown, coarse, content);
    }
}
