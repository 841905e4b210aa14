package se.tillit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesManifestsTest {

    private static final Manifests BASE = Manifests.read();
    private static final List<Rule<Manifests>> RULES = KubernetesRules.all();

    @Test
    void keepEveryRule() {
        assertThat(Rule.check(RULES, BASE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badExamples")
    void areRefusedForExactlyTheMistake(BadExample example) {
        List<String> before = Rule.check(RULES, BASE);

        assertThat(Rule.check(RULES, BASE.with(example)))
                .filteredOn(finding -> !before.contains(finding))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith(example.breaks() + ": "))
                .anyMatch(finding -> finding.contains(example.says()));
    }

    @Test
    void haveBadExampleForEveryRule() {
        assertThat(badExamples().map(BadExample::breaks))
                .containsAll(RULES.stream().map(Rule::name).toList());
    }

    static Stream<BadExample> badExamples() {
        return BadExample.of("kubernetes");
    }
}
