package se.tillit.account.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityQuestionTest {

    private final SecurityQuestion question = SecurityQuestion.of(" Första hund? ", "Karo  Ek");

    @ParameterizedTest
    @ValueSource(strings = {"Karo Ek", "karo ek", " KARO EK ", "Karo\u00a0Ek", "Ｋaro Ek"})
    void knowsItsAnswerInAnySpelling(String answer) {
        assertThat(question.answeredBy(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Karo", "KaroEk", "", "Första hund?"})
    void knowsAWrongAnswer(String answer) {
        assertThat(question.answeredBy(answer)).isFalse();
    }

    @Test
    void dependsOnAllOfALongAnswer() {
        String long1 = "a".repeat(100) + "b";
        String long2 = "a".repeat(100) + "c";

        assertThat(SecurityQuestion.of("?", long1).answeredBy(long1)).isTrue();
        assertThat(SecurityQuestion.of("?", long1).answeredBy(long2)).isFalse();
    }

    @Test
    void keepsTheQuestionAndNotTheAnswer() {
        assertThat(question.question()).isEqualTo("Första hund?");
        assertThat(question).usingRecursiveComparison().isNotEqualTo(SecurityQuestion.of("Första hund?", "Karo Ek"));
        assertThat(question)
                .extracting("answerHash")
                .asString()
                .startsWith("$2")
                .doesNotContainIgnoringCase("karo");
    }
}
