package se.tillit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {

    private static final ComposeFile FILE = ComposeFile.read();
    private static final List<Rule<ComposeFile>> RULES = ComposeRules.all();

    @Test
    void keepsEveryRule() {
        assertThat(Rule.check(RULES, FILE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badExamples")
    void isRefusedForExactlyTheMistake(BadExample example) {
        List<String> before = Rule.check(RULES, FILE);

        assertThat(Rule.check(RULES, FILE.with(example)))
                .filteredOn(finding -> !before.contains(finding))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith(example.breaks() + ": "))
                .anyMatch(finding -> finding.contains(example.says()));
    }

    @Test
    void hasBadExampleForEveryRule() {
        assertThat(badExamples().map(BadExample::breaks))
                .containsAll(RULES.stream().map(Rule::name).toList());
    }

    static Stream<BadExample> badExamples() {
        return BadExample.of("compose");
    }
}
