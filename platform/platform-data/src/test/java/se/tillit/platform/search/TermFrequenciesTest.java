package se.tillit.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermFrequenciesTest {

    private static final TermFrequencies.Snapshot MILLION =
            new TermFrequencies.Snapshot(1_000_000, Map.of("common", 0.4, "usual", 0.1, "rare", 0.0001), Instant.EPOCH);

    @Test
    void readsInOrderWhatNearlyEveryRowHas() {
        assertThat(inOrder()).isTrue();
        assertThat(inOrder("common")).isTrue();
        assertThat(inOrder("usual")).isTrue();
    }

    @Test
    void asksTheIndexForWhatFewRowsHave() {
        assertThat(inOrder("rare")).isFalse();
        assertThat(inOrder("never-seen")).isFalse();
        assertThat(inOrder("common", "rare")).isFalse();
    }

    @Test
    void addsUpTheFormsOfOneWord() {
        assertThat(MILLION.share(Set.of("common", "usual"))).isEqualTo(0.5);
        assertThat(MILLION.share(Set.of("never-seen"))).isEqualTo(0.000001);
    }

    private static boolean inOrder(String... words) {
        List<Set<String>> asked = Arrays.stream(words).map(Set::of).toList();
        return MILLION.cheaperInOrder(asked, 201);
    }
}
