package se.tillit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConceptsTest {
    private final Concepts concepts = Concepts.jobTech();

    @Test
    void holdsEveryConceptOfTheFile() {
        assertThat(Arrays.stream(ConceptType.values())
                        .mapToInt(type -> concepts.ofType(type).size())
                        .sum())
                .isEqualTo(10_336);
        assertThat(concepts.ofType(ConceptType.OCCUPATION_NAME)).hasSize(3_431);
        assertThat(concepts.ofType(ConceptType.SKILL)).hasSize(5_813);
    }

    @Test
    void findsEachConceptByItsId() {
        assertThat(concepts.ofType(ConceptType.OCCUPATION_NAME))
                .allSatisfy(each -> assertThat(concepts.find(each.id())).contains(each));
    }

    @Test
    void keepsTheCommaOfALabel() {
        assertThat(concepts.find("PFZr_Syz_cUq"))
                .contains(new Concept(
                        "PFZr_Syz_cUq",
                        ConceptType.EMPLOYMENT_TYPE,
                        "Tillsvidareanställning, inklusive provanställning"));
    }

    @Test
    void tellsTypesApart() {
        assertThat(concepts.isA("hK8X_cX9_5P4", ConceptType.DRIVING_LICENCE)).isTrue();
        assertThat(concepts.isA("hK8X_cX9_5P4", ConceptType.OCCUPATION_NAME)).isFalse();
        assertThat(concepts.isA("nope", ConceptType.DRIVING_LICENCE)).isFalse();
    }

    @Test
    void readsIdsCaseSensitivelyAndLabelsNot() {
        assertThat(concepts.find("HK8X_CX9_5P4")).isEmpty();
        assertThat(concepts.labelled(ConceptType.LANGUAGE, " AFRIKAANS "))
                .map(Concept::label)
                .contains("Afrikaans");
        assertThat(concepts.labelled(ConceptType.OCCUPATION_NAME, "Afrikaans")).isEmpty();
    }

    @Test
    void listsATypeByLabel() {
        assertThat(concepts.ofType(ConceptType.WORKTIME_EXTENT))
                .map(Concept::label)
                .containsExactly("Deltid", "Heltid", "Heltid/Deltid");
    }

    @Test
    void refusesAConceptWithoutALabel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Concept("x", ConceptType.SKILL, " "));
    }
}
