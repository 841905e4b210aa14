package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.Violation;
import se.tillit.reference.Place;

class CriteriaTest {

    private static final String DEVELOPER = "fg7B_yov_smw";

    @ParameterizedTest
    @CsvSource({"01, 01", "0180, 0180", "11122, 0180", "111 22, 0180", "Malmö, 1280", "Skåne län, 12", "skåne, 12"})
    void understandsPlacesHoweverTheyAreNamed(String said, String code) {
        assertThat(criteria(List.of(), List.of(said)).places())
                .extracting(Place::code)
                .containsExactly(code);
    }

    @Test
    void namesEveryValueThatMeansNothing() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> criteria(List.of(DEVELOPER, "x"), List.of("Ingenstans", "01")));

        assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("/occupation/1", "/place/0");
    }

    @Test
    void joinsValuesOfOneFilterByOrAndFiltersByAnd() {
        String query =
                criteria(List.of(DEVELOPER), List.of("0180", "12")).query().toTsquery();

        assertThat(query).isEqualTo("('=o:" + DEVELOPER + "') & ('=c:12' | '=m:0180' | '=w:01')");
    }

    @Test
    void neverPassesQuerySyntaxOn() {
        Criteria criteria = Criteria.of("java' | '=m:0180':* & !(", List.of(), List.of(), (filter, index) -> filter);

        assertThat(criteria.query().toTsquery()).doesNotContain("=m", ":*", "!", "<->");
    }

    @Test
    void tellsNothingInLogs() {
        assertThat(criteria(List.of(), List.of())).hasToString("Criteria[…]");
    }

    private static Criteria criteria(List<String> occupations, List<String> places) {
        return Criteria.of(null, occupations, places, (filter, index) -> "/" + filter + "/" + index);
    }
}
