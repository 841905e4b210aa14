package se.tillit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalysisTest {
    @ParameterizedTest
    @CsvSource({
        "sjuksköterskor, sjuksköterska",
        "utvecklarna, utvecklare",
        "lärarens, lärare",
        "projekten, projekt",
        "managing, manage",
        "developers, developer",
        "testing, tests",
        "SVETSARE, svetsare",
        "front-end, frontend",
        "frontend, front-end",
        "IT-tekniker, IT",
        "IT-tekniker, tekniker",
        "IT-tekniker, it-tekniker",
        "EU:s, EU",
        "Node.js, node.js",
        "Node.js, nodejs",
        "ASP.NET, asp",
        "C++, c++",
        "C#, C#",
        ".NET, .net",
        ".NET, net",
        "Notepad++, notepad",
        "R&D, r&d",
        "CI/CD, cd",
        "drift- och underhåll, drift",
        "slut.Nästa, nästa",
        "idé, ide",
        "Müller, muller",
        "Sørensen, Sörensen",
        "anna.lind@example.com, Anna.Lind@Example.com",
        "anna.lind@example.com, anna.lind@example.com,",
        "tel:070-174 06 05, 070-1740605",
        "070-174 06 05, +46 70 174 06 05",
        "+46 (0)70-174 06 05, 0701740605",
        "0046 70 174 06 05, 070 174 06 05",
        "08-465 004 00, +46846500400",
        "070-174 06 05 08-465 004 00, 0701740605",
        "+47 21 23 24 25, 0047 21232425",
        "070-174 06 05, 070-174",
        "version 2.5, 2.5",
        "2019-03, 2019"
    })
    void findsADocumentBy(String document, String query) {
        assertThat(found(document, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "får, far",
        "mål, mal",
        "kör, kor",
        "C++, C",
        "C#, C",
        "C, C++",
        "net, .net",
        "version 2.5, 25",
        "nodejs, node",
        "lärare, läkare",
        "070-174 06 05, 070-174 06 06",
        "Lund, Lunda Malmö",
        "java, java python"
    })
    void doesNotFindADocumentBy(String document, String query) {
        assertThat(found(document, query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "och", "och att i på", "the and of", "!?", "\u0000", "\ud800", "- . + #", "\u200b\u00ad"
            })
    void asksForNothingWhenNoWordIsLeft(String query) {
        assertThat(TextAnalysis.query(query).isEmpty()).isTrue();
        assertThat(found("Svetsare i Lund", query)).isTrue();
    }

    @Test
    void keepsItAsAWord() {
        assertThat(found("Chef inom IT", "it")).isTrue();
        assertThat(found("Chef inom vård", "it")).isFalse();
    }

    @Test
    void readsDecomposedFullWidthAndInvisibleCharactersAsTheLettersTheyShow() {
        assertThat(found(Normalizer.normalize("sjuksköterska", Normalizer.Form.NFD), "sjuksköterska"))
                .isTrue();
        assertThat(found("ｊａｖａ", "java")).isTrue();
        assertThat(found("sjuk\u00adsköterska", "sjuksköterska")).isTrue();
        assertThat(found("snick\u200bare", "snickare")).isTrue();
    }

    @Test
    void keepsOutWhatADatabaseRefuses() {
        Lexemes lexemes = TextAnalysis.document("a\u0000b \ud800c d\udc00 \u001b[31mröd 😀");
        assertThat(lexemes.toTsvector()).doesNotContain("\u0000", "\ud800", "\udc00", "\u001b");
        assertThat(lexemes.all()).contains("b", "c", "d");
    }

    @Test
    void boundsTheLongestLexeme() {
        String longest = "\ud801\udc00".repeat(50_000);
        Lexemes lexemes = TextAnalysis.document(longest);
        assertThat(lexemes.all()).hasSize(1).allMatch(lexeme -> lexeme.getBytes(StandardCharsets.UTF_8).length <= 256);
        assertThat(TextAnalysis.query(longest).matches(lexemes)).isTrue();
    }

    @Test
    void countsPositionsInWords() {
        Lexemes lexemes = TextAnalysis.document("svets och it-svets");
        assertThat(lexemes.positionsOf("svet")).containsExactly(1, 4);
        assertThat(lexemes.positionsOf("it")).containsExactly(3);
        assertThat(lexemes.positionsOf("itsvet")).containsExactly(3);
        assertThat(lexemes.positionsOf("och")).isEmpty();
    }

    @Test
    void asksOnceForARepeatedWord() {
        assertThat(TextAnalysis.query("java Java JAVA").words()).hasSize(1);
    }

    @Test
    void readsAPhoneNumberInAQueryAsOneWord() {
        assertThat(TextAnalysis.query("+46 70-174 06 05").words())
                .containsExactly(new Clause.Word(Set.of("0701740605")));
        assertThat(TextAnalysis.query("svetsare 070-174 06 05 Lund").words()).hasSize(3);
    }

    @Test
    void givesTheSameLexemesFromManyThreads() {
        String text = "Sjuksköterskor och utvecklare managing Node.js-projekt 070-174 06 05";
        Lexemes expected = TextAnalysis.document(text);
        List<Lexemes> all = IntStream.range(0, 500)
                .parallel()
                .mapToObj(_ -> TextAnalysis.document(text))
                .toList();
        assertThat(all).allMatch(expected::equals);
    }

    private static boolean found(String document, String query) {
        return TextAnalysis.query(query).matches(TextAnalysis.document(document));
    }
}
