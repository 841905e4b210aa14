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
        Lexemes lexemes = lexemes(Map.of("it's", List.of(1, 3), "back\\slash", List.of(2), "plain", List.of()));
        assertThat(lexemes.toTsvector()).isEqualTo("'back\\\\slash':2 'it''s':1,3 'plain'");
    }

    @Test
    void writesNoMorePositionsThanPostgresKeeps() {
        Lexemes lexemes =
                lexemes(Map.of("a", IntStream.rangeClosed(1, 1_000).boxed().toList(), "b", List.of(20_000, 30_000)));
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
                .isEqualTo(lexemes(Map.of(
                        "back\\slash", List.of(2), "it's", List.of(1, 3), "=m:0180", List.of(), "=t:a", List.of(7))));
        assertThat(Lexemes.ofTsvector("").all()).isEmpty();
    }

    /** PostgreSQL orders by bytes of UTF-8, Java by halves of surrogate pairs. */
    @Test
    void readsWhatADatabaseOrdersOtherwise() {
        Lexemes read = Lexemes.ofTsvector("'x':1 '\ufa0e':2 '\ud801\udc28':3");
        assertThat(read.all()).containsExactly("x", "\ud801\udc28", "\ufa0e");
        assertThat(read).isEqualTo(TextAnalysis.document("x \ufa0e \ud801\udc28"));
        assertThat(read.positionsOf("\ufa0e")).containsExactly(2);
    }

    @Test
    void saysOfEachByItsNumberWhatItSaysByItself() {
        Lexemes lexemes = TextAnalysis.document("Svets och it-svets i Lund, svetsare sökes i Lund")
                .withField("t", TextAnalysis.document("Svetsare"))
                .withKeys(List.of("m:1281", "c:12"));
        for (int number = 0; number < lexemes.all().size(); number++) {
            assertThat(lexemes.positionsOf(number))
                    .isEqualTo(lexemes.positionsOf(lexemes.all().get(number)));
        }
        assertThat(lexemes.all()).isSorted().doesNotHaveDuplicates();
        assertThat(lexemes.positionsOf("lund")).containsExactly(6, 10);
        assertThat(lexemes.positionsOf("=t:svets")).containsExactly(1);
        assertThat(lexemes.positionsOf("=m:1281")).isEmpty();
        assertThat(lexemes.positionsOf("malmö")).isEmpty();
    }

    @Test
    void takesAKeyThatItHasOnceMoreAsOne() {
        Lexemes once = TextAnalysis.document("Lund").withKeys(List.of("m:1281"));
        assertThat(once.withKeys(List.of("m:1281", "m:1281"))).isEqualTo(once);
    }

    @Test
    void equalsWhatStandsInTheSamePlacesAlone() {
        Lexemes lexemes = lexemes(Map.of("a", List.of(1, 2), "b", List.of(3)));
        assertThat(lexemes)
                .isEqualTo(lexemes(Map.of("b", List.of(3), "a", List.of(1, 2))))
                .hasSameHashCodeAs(lexemes(Map.of("b", List.of(3), "a", List.of(1, 2))))
                .isNotEqualTo(lexemes(Map.of("a", List.of(1), "b", List.of(2, 3))))
                .isNotEqualTo(lexemes(Map.of("a", List.of(1, 2), "c", List.of(3))))
                .isNotEqualTo(lexemes(Map.of("a", List.of(1, 2), "b", List.of(4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "'a", "'a':", "'a':x", "'a':1,", "'a''", "'a\\'", "'a'  'b'", "'a'x", "'a':2,1"})
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

    private static Lexemes lexemes(Map<String, List<Integer>> found) {
        LexemesBuilder lexemes = new LexemesBuilder();
        found.forEach((lexeme, positions) -> {
            lexemes.add(lexeme);
            positions.forEach(lexemes::standsAt);
        });
        return lexemes.build();
    }
}
