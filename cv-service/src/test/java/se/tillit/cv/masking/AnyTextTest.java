package se.tillit.cv.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody writes: masking ends, soon, and doing it again changes nothing. */
class AnyTextTest {
    private static final Masker MASKER = Masker.of(OwnIdentifiers.builder()
            .name("Bo Anna-Li von Åström")
            .email("bo.astrom+cv@post.example")
            .phone("0701740605")
            .phone("000-000 000")
            .street("Storgatan 1 A")
            .postcode("11122")
            .locality("Lund")
            .birthDate(LocalDate.of(2001, 1, 1))
            .employer("Bo Bygg AB")
            .build());
    private static final List<String> ATOMS = List.of(
            "Bo",
            "bo",
            "Anna",
            "Li",
            "åström",
            "Astrom",
            "von",
            "B",
            "A",
            "s",
            "-",
            ".",
            "_",
            " ",
            "\n",
            "@",
            "/",
            "(",
            "+",
            "46",
            "0",
            "70",
            "174",
            "06",
            "05",
            "0701740605",
            "111",
            "22",
            "Storgatan",
            "1",
            "Lund",
            "2001",
            "01",
            "post",
            "example",
            ".com",
            "https://",
            "www.",
            "Bygg",
            "AB",
            "•••••",
            "•",
            "\u00ad",
            "\u200b",
            "\u0301",
            "é",
            "Ａ",
            "😀",
            "\ud83d",
            "\udc00",
            "\u0000",
            "%C3%85",
            "%zz",
            "'",
            "’",
            ",",
            "x",
            "fest",
            "ß",
            "İ",
            "ﷺ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isMaskedTheSameWhenMaskedAgain(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(1, 14), 0, ATOMS.size())
                    .mapToObj(ATOMS::get)
                    .collect(Collectors.joining());
            String once = MASKER.mask(text);
            assertThat(MASKER.mask(once))
                    .as("%s", text.codePoints().mapToObj(Integer::toHexString).toList())
                    .isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void givesSpansInOrderThatFitTheText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String text = random.ints(random.nextInt(1, 14), 0, ATOMS.size())
                    .mapToObj(ATOMS::get)
                    .collect(Collectors.joining());
            int from = 0;
            for (OwnSpan span : MASKER.find(text)) {
                assertThat(span.start()).isGreaterThanOrEqualTo(from);
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                from = span.end();
            }
        }
    }

    @Test
    void takesTimeInProportionToItsLength() {
        for (String piece : List.of(
                "a",
                "0",
                "0 ",
                "-",
                ".",
                "a-",
                "a ",
                "Aa",
                "aA\u200b",
                "bo",
                "Bo ",
                "Anna",
                "annaåström",
                "@",
                "_",
                "/",
                "a@",
                "a.a",
                "0070 ",
                "070174060",
                "Storgatan ",
                "bo.astrom",
                "•",
                "\u0301",
                "\u200b",
                "%41",
                "B. ",
                "B.",
                "2001",
                "Jag heter Bo och bor på Storgatan 1 i Lund. ")) {
            String text = piece.repeat(200_000 / piece.length());
            MASKER.mask(text.substring(0, 20_000));
            long start = System.nanoTime();
            MASKER.mask(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("200,000 characters of %s", piece)
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void canBeMaskedByManyThreadsAtOnce() {
        String text = "Bo Åström, 070-174 06 05, Storgatan 1 A; januari i Lund";
        String expected = MASKER.mask(text);
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(_ -> MASKER.mask(text))
                        .distinct()
                        .toList())
                .containsExactly(expected);
    }
}
