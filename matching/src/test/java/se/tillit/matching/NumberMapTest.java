package se.tillit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberMapTest {
    @ParameterizedTest
    @ValueSource(ints = {20, 1_000, Integer.MAX_VALUE})
    void holdsWhatAMapHolds(int bound) {
        Random random = new Random(bound);
        NumberMap numbers = new NumberMap();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int round = 0; round < 50_000; round++) {
            int key = random.nextInt(bound);
            if (random.nextInt(3) == 0) {
                Integer removed = expected.remove(key);
                assertThat(numbers.remove(key)).isEqualTo(removed == null ? NumberMap.NONE : removed);
            } else {
                numbers.put(key, round);
                expected.put(key, round);
            }
            assertThat(numbers.size()).isEqualTo(expected.size());
        }
        expected.forEach((key, value) -> assertThat(numbers.get(key)).isEqualTo(value));
    }
}
