package se.tillit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.reference.Taxonomy.Relation;

class TaxonomyJsonTest {

    private static final String ANSWER = """
            {"data": {"concepts": [
              {"id": "A", "type": "occupation-name", "preferred_label": "Telegrafist", "deprecated": true,
               "replaced_by": [{"id": "B", "type": "occupation-name", "preferred_label": "Radiooperatör"}]},
              {"id": "B", "type": "occupation-name", "preferred_label": "Radiooperatör",
               "broader": [{"id": "G", "type": "ssyk-level-4", "preferred_label": "Operatörer",
                            "broader": [{"id": "F", "type": "occupation-field", "preferred_label": "Säkerhet"}]}],
               "related": [{"id": "K", "type": "keyword", "preferred_label": "radio"}]},
              {"id": "F", "type": "occupation-field", "preferred_label": "Säkerhet", "narrower": [{"id": "G"}]},
              {"id": "K", "type": "keyword", "preferred_label": "radio", "broader": [{"id": "B"}]}]}}
            """;

    @Test
    void readsConceptsAndWhatLeadsFromOneToAnotherHoweverItIsNested() throws IOException {
        Taxonomy taxonomy = read(ANSWER);

        assertThat(taxonomy.concepts()).extracting(Concept::id).containsExactlyInAnyOrder("A", "B", "G", "F");
        assertThat(taxonomy.broader()).containsExactlyInAnyOrder(new Relation("B", "G"), new Relation("G", "F"));
        assertThat(taxonomy.replacedBy()).containsExactly(new Relation("A", "B"));
    }

    @Test
    void readsTheNamesOfTheOlderApi() throws IOException {
        Taxonomy taxonomy = read("""
                [{"taxonomy/id": "A", "taxonomy/type": "occupation-name", "taxonomy/preferred-label": "Telegrafist",
                  "taxonomy/replaced-by": [{"taxonomy/id": "B", "taxonomy/type": "occupation-name",
                                            "taxonomy/preferred-label": "Radiooperatör"}]}]
                """);

        assertThat(Concepts.of(taxonomy).successors("A")).containsExactly("B");
    }

    @Test
    void refusesAReplacementThatIsNoConcept() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("""
                {"concepts": [{"id": "A", "type": "occupation-name", "preferred_label": "Telegrafist",
                               "replaced_by": [{"id": "B"}]}]}
                """)).withMessageContaining("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"data\": {\"concepts\": []}}", "{\"errors\": []}"})
    void refusesAnAnswerWithoutConcepts(String answer) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(answer));
    }

    private static Taxonomy read(String json) throws IOException {
        return TaxonomyJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
