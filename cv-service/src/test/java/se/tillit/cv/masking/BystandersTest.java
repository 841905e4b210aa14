package se.tillit.cv.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;

/** Ordinary words must stay, however short the name: measured on every word of the occupations, skills, languages and places that CVs are written with. */
class BystandersTest {
    private static final Set<String> WORDS = ordinaryWords();
    private static final String TEXT = String.join(" ; ", WORDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bo Ek",
                "Jan Li",
                "Per Öst",
                "Åsa Ås",
                "Eva Ros",
                "My Sand",
                "Max Berg",
                "Ann Lind",
                "Ola Ström",
                "Mats Dahl",
                "Lena Sten",
                "Kim Lo",
                "Li Bo",
                "Ali Al",
                "Liv Holm",
                "Tor Ahl",
                "Ida Man",
                "Ed Ko",
                "Ulf Data",
                "Ray System",
                "Stig Borg",
                "Kristian Gustav",
                "Maj Sommar"
            })
    void keepTheirPlaceBesideAnyName(String name) {
        Masker masker = Masker.of(OwnIdentifiers.builder().name(name).build());
        Set<String> own = Arrays.stream(name.split(" "))
                .map(BystandersTest::folded)
                .flatMap(part -> Stream.of(part, part + "s"))
                .collect(Collectors.toSet());
        Set<String> lost = masker.find(TEXT).stream()
                .map(span -> TEXT.substring(span.start(), span.end()))
                .filter(word -> Arrays.stream(word.split("[^\\p{L}]+"))
                        .map(BystandersTest::folded)
                        .noneMatch(own::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lost).as("of %d words", WORDS.size()).isEmpty();
    }

    @Test
    void areManyEnoughToTellSomething() {
        assertThat(WORDS).hasSizeGreaterThan(9_000).contains("Bostadsrättsförvaltare", "Kristianstad");
    }

    private static String folded(String word) {
        return Plants.plain(word).toLowerCase(Locale.ROOT);
    }

    private static Set<String> ordinaryWords() {
        return Stream.concat(
                        List.of(ConceptType.values()).stream()
                                .flatMap(type -> Concepts.jobTech().ofType(type).stream())
                                .map(concept -> concept.label()),
                        Stream.concat(
                                Places.sweden().municipalities().stream().map(Municipality::name),
                                Stream.of("Bostadsrättsförvaltare Kristianstad januari bolag")))
                .flatMap(label -> Arrays.stream(label.split("[\\s,/()]+")))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
