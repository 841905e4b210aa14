package se.tillit.cv.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {
    private static final Masker ANNA = Masker.of(OwnIdentifiers.builder()
            .name("Anna-Karin Åström Andersson")
            .email("annand85@post.example")
            .phone("070-174 06 05")
            .phone("+46 8 465 004 00")
            .street("Näckrosvägen 12 B")
            .postcode("111 22")
            .locality("Kista")
            .birthDate(LocalDate.of(1988, 2, 3))
            .personnummer("19880203-2384")
            .employer("Norra Verken AB")
            .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna",
                "anna",
                "ANNA",
                "Annas",
                "Anna's",
                "Karin",
                "Anna-Karin",
                "Anna Karin",
                "AnnaKarin",
                "annakarin",
                "Åström",
                "Astrom",
                "Aastroem",
                "Aström",
                "ÅSTRÖM",
                "Åströms",
                "Andersson",
                "Anderssons",
                "Anna Andersson",
                "Andersson, Anna",
                "Anna-Karin Åström Andersson",
                "anna.andersson",
                "anna_andersson",
                "annaandersson",
                "AnnaAndersson",
                "annaKarinAndersson",
                "A. Andersson",
                "A-K. Andersson",
                "A.K. Andersson",
                "Anna A",
                "Anna K. Andersson",
                "Anna\u00a0Andersson",
                "An\u00adna",
                "An\u200bna",
                "A\u200dn\u200dn\u200da",
                "Anders-\nson",
                "An-ders-son",
                "A n n a",
                "A.N.N.A",
                "Ａｎｎａ",
                "𝐀𝐧𝐧𝐚",
                "Аnnа",
                "Ånna",
                "Ánná",
                "linkedin.com/in/anna-andersson",
                "https://www.linkedin.com/in/anna-andersson-4711/",
                "www.annaandersson.example",
                "github.com/aandersson",
                "https://example.com/~anderssona",
                "https://x.example/?q=%C3%85str%C3%B6m",
                "https://x.example/%41nna",
                "@annadev",
                "anna.dev@other.example",
                "aandersson@other.example",
                "minannaandersson@other.example",
                "CV_Anna_2024.pdf",
                "andersson85",
                "annand85@post.example",
                "ANNAND85@POST.EXAMPLE",
                "annand85",
                "Annand85",
                "annand85 (at) post.example",
                "annand85+cv@post.example",
                "070-174 06 05",
                "0701740605",
                "070 174 06 05",
                "070-1740605",
                "070.174.06.05",
                "(070) 174 06 05",
                "070/174 06 05",
                "+46701740605",
                "+46 70 174 06 05",
                "+46 (0)70-174 06 05",
                "0046701740605",
                "0046 70-174 06 05",
                "46701740605",
                "174 06 05",
                "０７０-１７４ ０６ ０５",
                "070\u00a0174\u00a006\u00a005",
                "0\u200b70-174 06 05",
                "08-465 004 00",
                "+46846500400",
                "465 004 00",
                "Näckrosvägen 12 B",
                "Näckrosvägen 12B",
                "Nackrosvagen 12",
                "NÄCKROSVÄGEN 12 B",
                "Näckrosv. 12",
                "Näckrosvägen",
                "Näckrosvägens",
                "Näckrosvägen 12 B, 111 22 Kista",
                "111 22",
                "11122",
                "111\u00a022",
                "Kista",
                "Kistas",
                "1988-02-03",
                "19880203",
                "880203",
                "88-02-03",
                "3/2 1988",
                "03/02/1988",
                "3.2.1988",
                "3 februari 1988",
                "3 feb 88",
                "3:e februari 1988",
                "February 3, 1988",
                "February 3rd, 1988",
                "880203-2384",
                "19880203-2384",
                "198802032384",
                "880203+2384",
                "880203-1111",
                "880263-2384",
                "19880263-2384",
                "198802632384",
                "8802632384",
                "880263+2384",
                "880263 2384",
                "1988-02-63 2384",
                "19880263\u00a02384",
                "880263-\n2384",
                "880263-1111",
                "880263",
                "８８０２６３-２３８４",
                "Norra Verken AB",
                "Norra Verken",
                "NORRA VERKEN",
                "Norra Verkens",
                "norra-verken",
                "NorraVerken",
                "norraverken.example",
                "jobb@norraverken.example"
            })
    void hidesWhatIdentifies(String written) {
        String masked = ANNA.mask("Jag är " + written + ", kort sagt.");
        assertThat(masked.replaceAll("[ .(@:)]|at|AB", "")).matches("Jagär•{5}(•{5})?(PDF|pdf)?,kortsagt");
        assertThat(ANNA.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Annandag",
                "Kari",
                "Anders",
                "Andersen",
                "annars",
                "Karinska",
                "Strömsund",
                "Astronom",
                "Kistan",
                "Näckros",
                "Vägen 12",
                "070-174 06 06",
                "0701740",
                "12 B",
                "1122",
                "211 22",
                "111 23",
                "9111 22",
                "111 229",
                "1988",
                "1989-02-03",
                "880264-2384",
                "880363-2384",
                "980263-2384",
                "februari 1988",
                "8802",
                "Norra sidan",
                "Verken",
                "Södra Verken",
                "info@other.example",
                "linkedin.com/in/bertil",
                "Node.js",
                "C++",
                "Annonsering på www.other.example",
                "Java 8",
                "ISO9001",
                "von",
                "de",
                "2019-03 – 2021-05",
                "100 000 kr",
                "Windows95",
                "A",
                "K",
                "AK",
                "Ann",
                "förbandet 11 122 man"
            })
    void keepsWhatDoesNot(String written) {
        String text = "Jag sade " + written + ", kort sagt.";
        assertThat(ANNA.mask(text)).isEqualTo(text);
    }

    @Test
    void hidesEveryIdentifierAtTheSameWidth() {
        Masker bo = Masker.of(OwnIdentifiers.builder()
                .name("Bo Wolfeschlegelsteinhausenberger")
                .build());
        assertThat(bo.mask("Bo")).isEqualTo(Masker.MASK);
        assertThat(bo.mask("Wolfeschlegelsteinhausenberger")).isEqualTo(Masker.MASK);
        assertThat(bo.mask("Bo Wolfeschlegelsteinhausenberger")).isEqualTo(Masker.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bostad", "bolag", "Boende", "bokning", "lind", "ebo", "rebo", "Bob", "bor", "Liv", "linje", "boli"
            })
    void keepsWordsThatMerelyContainAShortName(String word) {
        assertThat(Masker.of(OwnIdentifiers.builder().name("Bo Li").build()).mask(word))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Januari", "januari", "Jane", "Janssons", "trojan", "Japan", "lund"})
    void keepsJanuaryForJan(String word) {
        assertThat(Masker.of(OwnIdentifiers.builder().name("Jan Ek").build()).mask(word))
                .isEqualTo(word);
    }

    @Test
    void hidesAShortNameWhereverItStandsAsAWord() {
        Masker bo = Masker.of(OwnIdentifiers.builder().name("Bo Li").build());
        assertThat(bo.mask("Bo; bo.li och boLi; BO-LI.")).isEqualTo("•••••; ••••• och •••••; •••••.");
    }

    @Test
    void leavesParticlesInsideANameToOrdinaryText() {
        Masker anna = Masker.of(OwnIdentifiers.builder().name("Anna de Vries").build());
        assertThat(anna.mask("Anna de Vries och de andra, Vries de facto"))
                .isEqualTo("••••• och de andra, ••••• de facto");
        assertThat(Masker.of(OwnIdentifiers.builder().name("Thi Le").build()).mask("Jag heter Le."))
                .isEqualTo("Jag heter •••••.");
    }

    @Test
    void readsDecomposedNamesInBoxesAndTexts() {
        String composed = "Åsa Öström";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        for (String box : List.of(composed, decomposed)) {
            Masker masker = Masker.of(OwnIdentifiers.builder().name(box).build());
            for (String text : List.of(composed, decomposed, "Asa Ostrom", "Aasa Oestroem")) {
                assertThat(masker.mask("(" + text + ")")).isEqualTo("(•••••)");
            }
        }
    }

    @Test
    void namesTheKindAndThePlaceOfWhatItFinds() {
        assertThat(ANNA.find("Jag, Anna, nås på 070-174 06 05."))
                .containsExactly(new OwnSpan(5, 9, IdentifierKind.NAME), new OwnSpan(18, 31, IdentifierKind.PHONE));
        assertThat(ANNA.find("😀 a\u0301 Anna")).containsExactly(new OwnSpan(6, 10, IdentifierKind.NAME));
    }

    @Test
    void findsNothingForSomebodyWithEmptyBoxes() {
        Masker nobody = Masker.of(OwnIdentifiers.builder()
                .name(" ")
                .email(null)
                .phone("")
                .street("-")
                .employer("AB")
                .build());
        assertThat(nobody.mask("Anna Andersson 070-174 06 05, 111 22"))
                .isEqualTo("Anna Andersson 070-174 06 05, 111 22");
    }

    @Test
    void keepsAMailboxThatSomebodyElseCouldHaveToo() {
        Masker masker =
                Masker.of(OwnIdentifiers.builder().email("info@post.example").build());
        assertThat(masker.mask("Mer info finns. Skriv till info@post.example!"))
                .doesNotContain("post.example")
                .startsWith("Mer info finns.");
    }

    @Test
    void findsForeignNumbersWithAndWithoutTheirCountry() {
        Masker masker =
                Masker.of(OwnIdentifiers.builder().phone("+47 21 23 24 25").build());
        for (String written : List.of("+4721232425", "0047 212 32 425", "21 23 24 25")) {
            assertThat(masker.mask(written)).as(written).isEqualTo(Masker.MASK);
        }
    }

    @Test
    void doesNotTellIdentifiersInItsName() {
        assertThat(OwnIdentifiers.builder().name("Anna").build().toString()).doesNotContain("Anna");
    }
}
