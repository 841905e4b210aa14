package se.tillit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexemesTest {
    @Test
    void writesATsvectorWithQuotesAndBackslashesDoubled() {
        Lexemes lexemes = Lexemes.of(Map.of("it's", List.of(1, 3), "back\\slash", List.of(2), "plain", List.of()));
        assertThat(lexemes.toTsvector()).isEqualTo("'back\\\\slash':2 'it''s':1,3 'plain'");
    }

    @Test
    void writesNoMorePositionsThanPostgresKeeps() {
        Lexemes lexemes =
                Lexemes.of(Map.of("a", IntStream.rangeClosed(1, 1_000).boxed().toList(), "b", List.of(20_000, 30_000)));
        assertThat(lexemes.toTsvector()).endsWith("255 'b':16383").doesNotContain(",256");
    }

    @Test
    void keepsKeysApartFromWords() {
        Lexemes lexemes = TextAnalysis.document("0180").withKeys(List.of("m0180"));
        assertThat(lexemes.all()).containsExactly("0180", "=m0180");
        assertThat(TextAnalysis.query("m0180 =m0180").matches(lexemes)).isFalse();
        assertThat(TextAnalysis.query("").andAnyOf(List.of("m0180", "m0184")).matches(lexemes))
                .isTrue();
        assertThat(TextAnalysis.query("").andAnyOf(List.of("m0184")).matches(lexemes))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b"})
    void refusesAKeyThatCannotBeStored(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextAnalysis.document("").withKeys(List.of(key)));
    }

    @Test
    void refusesAQueryThatNothingCouldMatch() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Clause.Word(Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextAnalysis.query("").andAnyOf(List.of()));
    }

    @Test
    void writesATsqueryOfQuotedAlternatives() {
        TextQuery query =
                new TextQuery(List.of(new Clause.Word(Set.of("b'", "a")), new Clause.Word(Set.of("c"))), List.of());
        assertThat(query.toTsquery()).isEqualTo("('a' | 'b''') & ('c')");
    }

    @Test
    void readsBackWhatADatabaseWrites() {
        Lexemes read = Lexemes.ofTsvector("'back\\\\slash':2 'it''s':1,3B '=m:0180' '=t:a':7A");
        assertThat(read)
                .isEqualTo(Lexemes.of(Map.of(
                        "back\\slash", List.of(2), "it's", List.of(1, 3), "=m:0180", List.of(), "=t:a", List.of(7))));
        assertThat(Lexemes.ofTsvector("").all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "'a", "'a':", "'a':x", "'a':1,", "'a''", "'a\\'", "'a'  'b'", "'a'x"})
    void refusesToReadWhatNoDatabaseWrites(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lexemes.ofTsvector(text));
    }

    @Test
    void keepsAFieldApartFromTheRest() {
        Lexemes ad = TextAnalysis.document("Vi söker en svetsare i Lund")
                .withField("t", TextAnalysis.document("Montör till Lund"));
        assertThat(TextAnalysis.query("lund").matches(ad)).isTrue();
        assertThat(TextAnalysis.query("montör").matches(ad)).isFalse();
        assertThat(TextAnalysis.query("montör").inField("t").matches(ad)).isTrue();
        assertThat(TextAnalysis.query("svetsare").inField("t").matches(ad)).isFalse();
        assertThat(TextAnalysis.expression("\"montör till lund\" -svetsare")
                        .inField("t")
                        .matches(ad))
                .isTrue();
    }

    @Test
    void hasNoTsqueryForNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TextAnalysis.query("och").toTsquery());
    }

    @Test
    void doesNotTellItsTextInItsName() {
        assertThat(TextAnalysis.document("Lund")).hasToString("Lexemes[1]");
    }
}
