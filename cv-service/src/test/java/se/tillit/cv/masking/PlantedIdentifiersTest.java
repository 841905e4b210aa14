package se.tillit.cv.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.masking.Plants.Person;

/**
 * Plants identifiers of invented people in Swedish sentences and demands the sentences back with a mask where each was planted: nothing of it left,
 * and no other word lost.
 */
class PlantedIdentifiersTest {
    private static final List<String> SENTENCES = List.of(
            "Under januari 2019 byggde %s en plattform i Java 21 och PostgreSQL.",
            "Jag heter %s och söker arbete inom vården.",
            "Kontakt: %s.",
            "Mer om mitt projekt finns på (%s) sedan 2020-05.",
            "Bostadsrätter, bolag och linjära modeller; %s ledde arbetet med 12 medarbetare.",
            "Referens finns: %s\nAnsvarade för budget om 4 500 000 kr.",
            "– %s – C++, C#, .NET och Node.js sedan 2015–2018.",
            "Ring \"%s\" efter kl. 17:30!",
            "I Stockholm och på Gotland arbetade %s; certifierad enligt ISO 9001.",
            "The team praised %s for the quality of 3 major releases (v2.5.1).");
    private static final int TEXTS = 2_500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areHiddenCompletelyAndNothingElseIs(long seed) {
        Plants plants = new Plants(seed);
        for (int i = 0; i < TEXTS; i++) {
            Person person = plants.person();
            Masker masker = person.masker();
            String before = plants.pick(SENTENCES);
            String after = plants.pick(SENTENCES);
            String first = plants.planted(person);
            String second = plants.planted(person);
            String text = before.formatted(first) + " " + after.formatted(second);
            String expected = before.formatted(Masker.MASK) + " " + after.formatted(Masker.MASK);
            assertThat(masker.mask(text))
                    .as("%s planted as %s and %s", person, first, second)
                    .isEqualTo(expected);
            assertThat(masker.mask(expected)).isEqualTo(expected);
        }
    }

    /** The control: without a box nothing of it is found, so that the test above can fail. */
    @Test
    void areSeenByNobodyElse() {
        Plants plants = new Plants(5);
        Masker nobody = Masker.of(OwnIdentifiers.builder().build());
        for (int i = 0; i < 200; i++) {
            String text = plants.pick(SENTENCES).formatted(plants.planted(plants.person()));
            assertThat(nobody.mask(text)).isEqualTo(text);
        }
    }
}
