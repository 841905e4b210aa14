package se.tillit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptsTest {
    private static final String DEVELOPER = "fg7B_yov_smw";

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

    @Test
    void leadsFromAnOccupationToItsGroupsAndField() {
        assertThat(concepts.ancestors(DEVELOPER))
                .containsExactly("DJh5_yyF_hEM", "wLnH_pob_1uk", "apaJ_2ja_LuF", "foYE_bJp_uue", "tFq4_83q_aww");
        assertThat(concepts.descendants("apaJ_2ja_LuF")).contains("DJh5_yyF_hEM", DEVELOPER, "7wdX_4rv_33z");
        assertThat(concepts.findableBy(DEVELOPER)).contains(DEVELOPER, "apaJ_2ja_LuF", "tFq4_83q_aww");
    }

    @Test
    void knowsNothingAboveAnOccupationThatNobodyFiled() {
        assertThat(concepts.ancestors("gTRr_TKo_t71")).isEmpty();
        assertThat(concepts.successors(DEVELOPER)).isEmpty();
        assertThat(concepts.findableBy("nope")).containsExactly("nope");
    }

    @Test
    void filesByHandOnlyWhatTheLabelsBesideTheIdsSay() {
        assertThat(Csv.resource("taxonomy/1/broader.csv")).allSatisfy(row -> {
            assertThat(concepts.find(row.get(0))).map(Concept::label).contains(row.get(1));
            assertThat(concepts.find(row.get(2))).map(Concept::label).contains(row.get(3));
        });
    }

    @Test
    void filesEveryOccupationFiledByHandUpToTheTop() {
        List<Concept> filed = concepts.ofType(ConceptType.OCCUPATION_NAME).stream()
                .filter(each -> !concepts.ancestors(each.id()).isEmpty())
                .toList();

        assertThat(filed)
                .hasSize(107)
                .allSatisfy(each -> assertThat(concepts.ancestors(each.id()))
                        .extracting(id -> concepts.find(id).orElseThrow().type())
                        .containsExactlyInAnyOrder(
                                ConceptType.SSYK_LEVEL_4,
                                ConceptType.SSYK_LEVEL_3,
                                ConceptType.SSYK_LEVEL_2,
                                ConceptType.SSYK_LEVEL_1,
                                ConceptType.OCCUPATION_FIELD));
    }
}
