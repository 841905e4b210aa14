package se.tillit.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.process.StartFailedException;

class ParallelStartTest {

    private final List<Component> started = new CopyOnWriteArrayList<>();

    @Test
    void startsNothingBeforeWhatItNeeds() {
        new ParallelStart(started::add, () -> {}).run(EnumSet.allOf(Component.class));

        assertThat(started).containsExactlyInAnyOrder(Component.values());
        assertThat(started)
                .allSatisfy(component -> assertThat(started.subList(0, started.indexOf(component)))
                        .containsAll(component.needs()));
    }

    @Test
    void startsSideBySideWhatNeedsNoOther() {
        CountDownLatch both = new CountDownLatch(2);

        new ParallelStart(
                        component -> {
                            both.countDown();
                            assertThat(reached(both)).isTrue();
                        },
                        () -> {})
                .run(Set.of(Component.KAFKA, Component.MAIL));
    }

    @Test
    void tellsOfTheFirstFailureAtOnceAndReportsThatOne() {
        CountDownLatch aborted = new CountDownLatch(1);

        assertThatThrownBy(() -> new ParallelStart(
                                component -> {
                                    if (component == Component.KAFKA) {
                                        throw new StartFailedException("kafka cannot be started");
                                    }
                                    assertThat(reached(aborted)).isTrue();
                                    throw new StartFailedException("mail was stopped while it started");
                                },
                                aborted::countDown)
                        .run(Set.of(Component.KAFKA, Component.MAIL)))
                .isInstanceOf(StartFailedException.class)
                .hasMessage("kafka cannot be started");
    }

    @Test
    void startsNothingThatNeedsWhatFailed() {
        assertThatThrownBy(() -> new ParallelStart(
                                component -> {
                                    if (component == Component.POSTGRES) {
                                        throw new StartFailedException("postgres cannot be started");
                                    }
                                    started.add(component);
                                },
                                () -> {})
                        .run(EnumSet.of(Component.POSTGRES, Component.KEYCLOAK, Component.MAIL)))
                .hasMessage("postgres cannot be started");

        assertThat(started).containsExactly(Component.MAIL);
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
