package se.tillit.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv                       | SV
            sv-SE, en;q=0.8          | SV
            en-GB, sv;q=0.5          | EN
            de, sv;q=0.5             | SV
            de                       | EN
            not a header; q=everything | EN
            """)
    void followsAcceptLanguageWhenNothingElseIsAsked(String header, Language expected) {
        assertThat(Language.wanted(null, header)).isEqualTo(expected);
    }

    @Test
    void isEnglishWhenNothingIsSaid() {
        assertThat(Language.wanted(null, null)).isEqualTo(Language.EN);
    }

    @Test
    void followsLangWhateverTheHeaderSays() {
        assertThat(Language.wanted("sv", "en")).isEqualTo(Language.SV);
        assertThat(Language.wanted("en", "sv")).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "SV", "sv-SE", "", " sv"})
    void refusesAnyOtherLang(String lang) {
        assertThatThrownBy(() -> Language.wanted(lang, "sv"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
                    assertThat(refused.violations())
                            .singleElement()
                            .satisfies(
                                    violation -> assertThat(violation.pointer()).isEqualTo("?lang"));
                });
    }
}
