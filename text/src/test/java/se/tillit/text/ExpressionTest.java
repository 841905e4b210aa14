package se.tillit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Sjuksköterska till akuten | sjuksköterskor",
                "Sjuksköterska till akuten | -läkare",
                "Sjuksköterska till akuten | sjuksköterska -läkare",
                "Sjuksköterska till akuten | \"sjuksköterska till akuten\"",
                "Sjuksköterska till akuten | “sjuksköterskor till akuten”",
                "Sjuksköterska till akuten | »akuten» sjuksköterska",
                "Sjuksköterska till akuten | \"till sjuksköterska\"",
                "Sjuksköterska till akuten | \"sjuksköterska\" \"akuten\"",
                "Sjuksköterska till akuten | -\"akuten till sjuksköterska\"",
                "Sjuksköterska till akuten | (sjuksköterska -läkare -\"leg läkare\")",
                "Sjuksköterska till akuten | \"sjuksköterska och akuten\"",
                "Front-end utvecklare | \"front-end utvecklare\"",
                "Front end utvecklare | \"front-end utvecklare\"",
                "Front-end utvecklare | \"front end utvecklare\"",
                "frontend | \"front-end\"",
                "Kan C++ och .NET | \"kan C++\" \"C++ och .NET\"",
                "Kan C++ och .NET | -C -C#",
                "Ring 070-174 06 05 | \"070-174 06 05\"",
                "Ring 070-174 06 05 | \"ring 070-174 06 05\"",
                "sälj java sälj | \"sälj java sälj\"",
                "java java | \"java java\"",
                "i-och svets | \"i-och svets\""
            })
    void finds(String document, String expression) {
        assertThat(found(document, expression)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Sjuksköterska till akuten | -akuten",
                "Sjuksköterska till akuten | −akuten",
                "Sjuksköterska till akuten | -sjuksköterskor",
                "Sjuksköterska till akuten | sjuksköterska -akuten",
                "Sjuksköterska till akuten | (-akuten",
                "Sjuksköterska till akuten | -\"sjuksköterska till akuten\"",
                "Sjuksköterska till akuten | \"sjuksköterska akuten\"",
                "Sjuksköterska till akuten | \"akuten sjuksköterska\"",
                "Sjuksköterska till akuten | \"sjuksköterska inom akuten vård\"",
                "Sjuksköterska till akuten | -\"akuten\"",
                "CI/CD | -CI/CD",
                "Frontend utvecklare | \"front-end utvecklare\"",
                "Kan Java | \"kan Java Java\"",
                "java | \"java java\""
            })
    void doesNotFind(String document, String expression) {
        assertThat(found(document, expression)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"java utvecklare",
                "java utvecklare\"",
                "java - utvecklare",
                "java -- utvecklare",
                "--java utvecklare",
                "java utvecklare -",
                "-\"java utvecklare",
                "java 5\" utvecklare 5\"",
                "java-utvecklare java utvecklare 5"
            })
    void readsWhatIsNoWholeExpressionAsWords(String text) {
        assertThat(TextAnalysis.expression(text)).isEqualTo(TextAnalysis.query(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "och", "\"och\"", "-och", "-\"och i\"", "\"\"", "-\"\"", "-", "\"", "-(", "\"-\""})
    void asksForNothingWhenNoWordIsLeft(String text) {
        assertThat(TextAnalysis.expression(text)).isEqualTo(TextQuery.EVERYTHING);
    }

    @Test
    void readsNoPhoneNumberAcrossWhatItTakesOut() {
        assertThat(TextAnalysis.expression("070 -x 174 06 05").words()).hasSize(4);
        assertThat(TextAnalysis.expression("070 174 06 05 -x").words())
                .containsExactly(new Clause.Word(Set.of("0701740605")));
    }

    @Test
    void tellsTheWordsOfPhrasesAmongThoseThatADocumentMustHave() {
        assertThat(TextAnalysis.expression("\"svets och montage\" Lund -Malmö").words())
                .extracting(word -> word.isIn(TextAnalysis.document("svets montage Lund")))
                .containsExactly(true, true, true);
    }

    @Test
    void excludesOnlyWhatHasAllOfAnotherQuery() {
        TextQuery query = TextAnalysis.query("svets").andNot(TextAnalysis.query("Region Skåne"));
        assertThat(query.matches(TextAnalysis.document("svets i Region Halland")))
                .isTrue();
        assertThat(query.matches(TextAnalysis.document("svets i Region Skåne"))).isFalse();
        assertThat(query.andNot(TextAnalysis.query("och i"))).isEqualTo(query);
        assertThatIllegalArgumentException().isThrownBy(() -> query.andNot(TextAnalysis.expression("-lund")));
    }

    @Test
    void joinsTwoQueries() {
        TextQuery both = TextAnalysis.expression("svets -malmö")
                .and(TextAnalysis.expression("lund -lön"))
                .andAnyOf(List.of("m:1"));
        Lexemes document = TextAnalysis.document("svets lund").withKeys(List.of("m:1"));
        assertThat(both.matches(document)).isTrue();
        for (String less : List.of("svets", "lund", "svets lund malmö", "svets lund lön")) {
            assertThat(both.matches(TextAnalysis.document(less).withKeys(List.of("m:1"))))
                    .as(less)
                    .isFalse();
        }
        assertThat(both.matches(TextAnalysis.document("svets lund"))).isFalse();
        assertThat(TextQuery.EVERYTHING.and(both)).isEqualTo(both);
    }

    @Test
    void refusesAPhraseThatIsNone() {
        Clause.Word word = new Clause.Word(Set.of("a"));
        for (List<Integer> offsets : List.of(List.of(0), List.of(1, 2), List.of(0, 0), List.of(0, 2, 1))) {
            List<Clause.Word> words = offsets.stream().map(_ -> word).toList();
            assertThatIllegalArgumentException().isThrownBy(() -> new Clause.Phrase(words, offsets));
        }
    }

    private static boolean found(String document, String expression) {
        return TextAnalysis.expression(expression).matches(TextAnalysis.document(document));
    }
}
