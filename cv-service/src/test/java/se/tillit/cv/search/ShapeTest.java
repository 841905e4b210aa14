package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.platform.search.TermFrequencies;
import se.tillit.text.Clause;
import se.tillit.text.TextQuery;

class ShapeTest {

    private static final TermFrequencies.Snapshot MILLION =
            new TermFrequencies.Snapshot(1_000_000, Map.of("common", 0.4, "usual", 0.1, "rare", 0.0001), Instant.EPOCH);

    @Test
    void readsInOrderWhatNearlyEverybodyHas() {
        assertThat(shape("common")).isEqualTo(Shape.IN_ORDER);
        assertThat(shape("usual")).isEqualTo(Shape.IN_ORDER);
    }

    @Test
    void asksTheIndexForWhatFewHave() {
        assertThat(shape("rare")).isEqualTo(Shape.FROM_INDEX);
        assertThat(shape("never-seen")).isEqualTo(Shape.FROM_INDEX);
        assertThat(shape("common", "rare")).isEqualTo(Shape.FROM_INDEX);
    }

    @Test
    void readsInOrderWhenNothingIsAskedFor() {
        assertThat(shape()).isEqualTo(Shape.IN_ORDER);
    }

    private static Shape shape(String... words) {
        List<Clause> asked = Arrays.stream(words)
                .<Clause>map(word -> new Clause.Word(Set.of(word)))
                .toList();
        return Shape.cheaperFor(new TextQuery(asked, List.of()), MILLION, 201);
    }
}
