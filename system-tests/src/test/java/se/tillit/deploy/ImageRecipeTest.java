package se.tillit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad example is named after the rule that it breaks. */
class ImageRecipeTest {

    private static final List<Rule<ImageRecipe>> RULES = ImageRecipe.rules();

    @Test
    void keepsEveryRule() {
        assertThat(Rule.check(RULES, ImageRecipe.of(Repository.text("deploy/docker/Dockerfile.jvm"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badExamples")
    void isRefusedForExactlyTheMistake(Path file) {
        assertThat(Rule.check(RULES, ImageRecipe.of(Repository.text(file))))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith(broken(file) + ": "));
    }

    @Test
    void hasBadExampleForEveryRule() {
        assertThat(badExamples().map(ImageRecipeTest::broken))
                .containsAll(RULES.stream().map(Rule::name).toList());
    }

    static Stream<Path> badExamples() {
        return Repository.files(Repository.path("system-tests/src/test/resources/deploy/bad/docker")).stream();
    }

    private static String broken(Path file) {
        return file.getFileName().toString().replace(".Dockerfile", "");
    }
}
