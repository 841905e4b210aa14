package se.tillit.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicListTest {

    @Test
    void namesATopicForEachServiceThatTellsOthersAndTwoForErasure() {
        assertThat(TopicList.load().topics())
                .extracting(TopicList.Topic::name)
                .containsExactly(
                        "account.events",
                        "cv.events",
                        "jobagent.events",
                        "consent.events",
                        "erasure.orders",
                        "erasure.answers");
    }

    @Test
    void keepsEveryTopicForSevenDays() {
        assertThat(TopicList.load().topics())
                .allSatisfy(topic -> assertThat(topic.retention()).isEqualTo(Duration.ofDays(7)));
    }

    @Test
    void ignoresCommentsAndEmptyLines() {
        assertThat(TopicList.parse(List.of("# a comment", "", "cv.events  6  7"))
                        .topics())
                .containsExactly(new TopicList.Topic("cv.events", 6, Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cv.events", "cv.events 6", "cv.events six 7", "cv.events 0 7", "cv.events 6 0", "Events 6 7"})
    void refusesALineThatIsNoTopic(String line) {
        assertThatThrownBy(() -> TopicList.parse(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATopicThatIsListedTwice() {
        assertThatThrownBy(() -> TopicList.parse(List.of("cv.events 6 7", "cv.events 3 7")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
