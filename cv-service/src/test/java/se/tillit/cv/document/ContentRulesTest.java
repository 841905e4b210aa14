package se.tillit.cv.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.cv.document.Content.Education;
import se.tillit.cv.document.Content.Experience;
import se.tillit.cv.document.Content.Wishes;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.Violation;

class ContentRulesTest {

    private static final String DEVELOPER = "fg7B_yov_smw";
    private static final String SKILL_AND_NO_OCCUPATION = "GaTy_U4j_HQd";

    @Test
    void takesCodesThatExist() {
        assertThatCode(() -> ContentRules.check(content(List.of(DEVELOPER), List.of("0180", "12"), "2019", "2019-03")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryCodeThatDoesNot() {
        Content content = content(
                List.of(DEVELOPER, SKILL_AND_NO_OCCUPATION, "x"), List.of("0000", "99", "Stockholm"), null, null);

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> ContentRules.check(content));

        assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactly(
                        "/content/occupations/1",
                        "/content/occupations/2",
                        "/content/wishes/places/0",
                        "/content/wishes/places/1",
                        "/content/wishes/places/2");
    }

    @ParameterizedTest
    @CsvSource({"2019-03, 2019-02", "2019-03, 2018", "2019, 2018-12"})
    void refusesEndsBeforeBeginnings(String from, String to) {
        Content content = content(List.of(), List.of(), from, to);

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> ContentRules.check(content));

        assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactly("/content/experience/0/to", "/content/education/0/to");
    }

    private static Content content(
            List<String> occupations, List<String> places, @Nullable String from, @Nullable String to) {
        return new Content(
                null,
                null,
                occupations,
                new Wishes(places, null),
                List.of(new Experience("Bolaget", null, null, from, to, null)),
                List.of(new Education("Skolan", null, from, to, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
