package se.tillit.jobagent.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.reference.Concept;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Taxonomy;
import se.tillit.reference.TaxonomyJson;

/** Feature 100: an agent goes on matching when a newer taxonomy replaces its occupation. */
class NewerTaxonomyTest {

    private static final Taxonomy FIRST = new Taxonomy(
            1,
            List.of(
                    new Concept("A", ConceptType.OCCUPATION_NAME, "Telegrafist"),
                    new Concept("O", ConceptType.SSYK_LEVEL_4, "Telegrafister m.fl.")),
            List.of(new Taxonomy.Relation("A", "O")),
            List.of());

    @Test
    void agentOnAReplacedOccupationMatchesAdsOnItsSuccessor() throws IOException {
        assertThat(matches("A", second(), "B", second())).isTrue();
        assertThat(matches("A", Concepts.of(FIRST), "B", second())).isFalse();
    }

    @Test
    void agentOnTheSuccessorMatchesAdsOnTheReplacedOne() throws IOException {
        assertThat(matches("B", second(), "A", second())).isTrue();
        assertThat(matches("A", second(), "A", Concepts.of(FIRST))).isTrue();
    }

    @Test
    void agentOnAReplacedGroupMatchesAdsInTheNewOneAtEveryLevel() throws IOException {
        assertThat(matches("O", second(), "B", second())).isTrue();
        assertThat(matches("N", second(), "A", second())).isTrue();
        assertThat(matches("F", second(), "A", second())).isTrue();
    }

    @Test
    void anotherOccupationIsStillAnother() throws IOException {
        assertThat(matches("C", second(), "B", second())).isFalse();
        assertThat(matches("B", second(), "C", second())).isFalse();
    }

    @Test
    void namesWhatTookThePlaceOfAReplacedOccupation() throws IOException {
        assertThat(criteria("A").replacedOccupations(second()))
                .containsExactly(new ReplacedOccupation(
                        new ReplacedOccupation.Occupation("A", "Telegrafist"),
                        List.of(new ReplacedOccupation.Occupation("B", "Radiooperatör"))));
        assertThat(criteria("B").replacedOccupations(second())).isEmpty();
        assertThat(criteria("A").replacedOccupations(Concepts.of(FIRST))).isEmpty();
    }

    private static Concepts second() throws IOException {
        Taxonomy answer = TaxonomyJson.read(new ByteArrayInputStream("""
                {"data": {"concepts": [
                  {"id": "A", "type": "occupation-name", "preferred_label": "Telegrafist", "replaced_by": [{"id": "B"}]},
                  {"id": "O", "type": "ssyk-level-4", "preferred_label": "Telegrafister m.fl.", "replaced_by": [{"id": "N"}]},
                  {"id": "B", "type": "occupation-name", "preferred_label": "Radiooperatör", "broader": [{"id": "N"}]},
                  {"id": "C", "type": "occupation-name", "preferred_label": "Fyrvaktare", "broader": [{"id": "N"}]},
                  {"id": "N", "type": "ssyk-level-4", "preferred_label": "Operatörer", "broader": [{"id": "F"}]},
                  {"id": "F", "type": "occupation-field", "preferred_label": "Säkerhet"}]}}
                """.getBytes(StandardCharsets.UTF_8)));
        return Concepts.of(answer.succeeding(FIRST));
    }

    private static boolean matches(String asked, Concepts askedThen, String named, Concepts writtenThen)
            throws IOException {
        AdContent ad = Ads.in("Operatör sökes", "Till sjöss", named, "1280");
        return criteria(asked).query(askedThen).matches(AdLexemes.of(ad, null, writtenThen));
    }

    private static Criteria criteria(String occupation) throws IOException {
        return new ObjectMapper().readValue("{\"occupation\": \"" + occupation + "\"}", Criteria.class);
    }
}
