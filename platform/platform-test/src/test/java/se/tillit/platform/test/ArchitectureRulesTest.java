package se.tillit.platform.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is held against a service that breaks it, so that a rule which no longer bites is noticed. */
class ArchitectureRulesTest {

    static final class Rules extends ArchitectureRules {
        Rules(String... packages) {
            super("cv", new ClassFileImporter().importPackages(packages));
        }
    }

    interface Rule {
        void check(Rules rules);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("cycle", (Rule) Rules::featuresAreFreeOfCycles),
                Arguments.of("foreign", (Rule) Rules::noOtherServicesCodeIsUsed),
                Arguments.of("producer", (Rule) Rules::eventsLeaveThroughTheRelayAlone),
                Arguments.of("early", (Rule) Rules::eventsAreAcknowledgedWhenTheyWereTaken),
                Arguments.of("carrier", (Rule) Rules::scheduledWorkLeavesVirtualThreadsToRequests),
                Arguments.of("field", (Rule) Rules::nothingIsInjectedIntoFields),
                Arguments.of("leak", (Rule) Rules::entitiesStayOutOfResourceSignatures),
                Arguments.of("hidden", (Rule) Rules::resourceMethodsArePublic),
                Arguments.of("web", (Rule) Rules::entitiesKnowNothingOfHttp));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fails(String breach, Rule rule) {
        // The other half of the cycle lives in a feature of its own.
        Rules breached = new Rules("se.tillit.cv." + breach, "se.tillit.cv.circle");
        assertThatThrownBy(() -> rule.check(breached)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void passesWhatKeepsIt(String breach, Rule rule) {
        assertThatCode(() -> rule.check(new Rules("se.tillit.cv.good"))).doesNotThrowAnyException();
    }
}
