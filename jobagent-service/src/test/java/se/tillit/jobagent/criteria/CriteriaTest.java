package se.tillit.jobagent.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.criteria.Criteria.Finding;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.Violation;
import se.tillit.text.Lexemes;

class CriteriaTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final Lexemes AD = AdLexemes.of(
            Ads.developer(
                    "Backendutvecklare Java", "<p>Vi bygger <b>mikro</b>tjänster.</p><p>Du kan Kafka &amp; SQL.</p>"),
            "Skånska Bilverken AB");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'q': 'java'}",
                "{'q': 'mikrotjänster kafka'}",
                "{'q': '\\\"bygger mikrotjänster\\\"'}",
                "{'q': 'java -konsult'}",
                "{'q': 'bilverken'}",
                "{'q': 'systemutvecklare'}",
                "{'title': 'backendutvecklare'}",
                "{'employer': 'skånska bilverken'}",
                "{'place': ['1280']}",
                "{'place': ['12']}",
                "{'place': ['Malmö']}",
                "{'place': ['skåne län']}",
                "{'place': '211 20'}",
                "{'place': ['0180', 'Malmö']}",
                "{'occupation': ['fg7B_yov_smw']}",
                "{'occupation': ['DJh5_yyF_hEM']}",
                "{'occupation': ['apaJ_2ja_LuF']}",
                "{'employmentType': ['PERMANENT', 'OTHER']}",
                "{'extent': 'FULL_TIME'}",
                "{'remote': false}",
                "{'postedAfter': '2026-11-22'}",
                "{'postedAfter': '2026-11-22T12:00:00+01:00'}",
                "{'excludedEmployers': ['Volvo Cars', 'Skånska Åkeriet']}"
            })
    void findsAnAdThatMeetsIt(String criteria) throws JsonProcessingException {
        assertThat(read(criteria).matches(AD, NOON)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                {'q': 'kobol'}                                   | q
                {'q': 'java -kafka'}                             | q
                {'q': '\\"kafka bygger\\"'}                        | q
                {'q': '-\\"bygger mikrotjänster\\"'}               | q
                {'title': 'kafka'}                               | title
                {'employer': 'java'}                             | employer
                {'place': ['0180', '01']}                        | place
                {'occupation': ['rwrv_VQw_vPr']}                 | occupation
                {'employmentType': ['TEMPORARY']}                | employmentType
                {'extent': ['PART_TIME']}                        | extent
                {'remote': true}                                 | remote
                {'postedAfter': '2026-11-22T11:00:01Z'}          | postedAfter
                {'postedAfter': '2026-11-23'}                    | postedAfter
                {'excludedEmployers': ['bilverken']}             | excludedEmployers
                {'q': 'java', 'extent': 'PART_TIME'}             | extent""")
    void namesTheCriterionThatAnAdFails(String criteria, String failed) throws JsonProcessingException {
        assertThat(read(criteria).matches(AD, NOON)).isFalse();
        assertThat(read(criteria).explain(AD, NOON))
                .filteredOn(finding -> !finding.met())
                .extracting(Finding::criterion)
                .containsExactly(failed);
    }

    @Test
    void explainsEveryCriterionThatWasGiven() throws JsonProcessingException {
        assertThat(read("{'q': 'java', 'place': ['12'], 'postedAfter': '2026-11-01'}")
                        .explain(AD, NOON))
                .containsExactly(new Finding("q", true), new Finding("place", true), new Finding("postedAfter", true));
    }

    @Test
    void neitherFindsNorLeavesOutABoxAdByItsEmployer() throws JsonProcessingException {
        Lexemes box = AdLexemes.of(Ads.developer("Backendutvecklare", "Java"), null);

        assertThat(read("{'employer': 'skånska'}").matches(box, NOON)).isFalse();
        assertThat(read("{'q': 'skånska'}").matches(box, NOON)).isFalse();
        assertThat(read("{'excludedEmployers': ['skånska']}").matches(box, NOON))
                .isTrue();
    }

    @Test
    void namesEveryValueThatMeansNothing() throws JsonProcessingException {
        Criteria criteria =
                read("{'occupation': ['fg7B_yov_smw', 'x', 'hK8X_cX9_5P4'], 'place': ['Ingenstans', '01']}");

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> criteria.requireMeaning((criterion, index) -> "/criteria/" + criterion + "/" + index));

        assertThat(refusal.type().status()).isEqualTo(422);
        assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactly("/criteria/occupation/1", "/criteria/occupation/2", "/criteria/place/0");
    }

    @Test
    void hasNothingAgainstValuesThatAreKnown() throws JsonProcessingException {
        Criteria criteria =
                read("{'occupation': ['apaJ_2ja_LuF', 'tFq4_83q_aww'], 'place': ['Malmö', '211 20', '14']}");

        assertThatCode(() -> criteria.requireMeaning((criterion, _) -> criterion))
                .doesNotThrowAnyException();
    }

    @Test
    void findsNothingAtAPlaceThatIsNoneAnyMore() throws JsonProcessingException {
        assertThat(read("{'place': ['Ingenstans']}").matches(AD, NOON)).isFalse();
    }

    @Test
    void asksForAllWordsInTheTitleOfARelevantAd() throws JsonProcessingException {
        assertThat(read("{'q': 'java -kafka'}").titled().matches(AD)).isTrue();
        assertThat(read("{'q': 'java sql'}").titled().matches(AD)).isFalse();
        assertThat(read("{'place': ['12']}").titled().isEmpty()).isTrue();
    }

    @Test
    void neverPassesQuerySyntaxOn() throws JsonProcessingException {
        Criteria criteria = words("java' | '=m:0180':* & !(");

        assertThat(criteria.query().toTsquery()).doesNotContain("=m", ":*", "!", "<->");
    }

    @Test
    void survivesBeingStored() throws JsonProcessingException {
        Criteria criteria = read("{'q': 'java', 'place': ['12'], 'remote': false, 'postedAfter': '2026-11-01'}");

        assertThat(JSON.readValue(JSON.writeValueAsString(criteria), Criteria.class))
                .isEqualTo(criteria);
    }

    @Test
    void tellsNothingInLogs() throws JsonProcessingException {
        assertThat(words("java")).hasToString("Criteria[…]");
    }

    private static Criteria words(String q) throws JsonProcessingException {
        return JSON.treeToValue(JSON.createObjectNode().put("q", q), Criteria.class);
    }

    private static Criteria read(String json) throws JsonProcessingException {
        return JSON.readValue(json.replace('\'', '"'), Criteria.class);
    }
}
