package se.tillit.jobagent.ad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.text.TextAnalysis;

class JobAdTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AdContent CONTENT =
            new AdContent("Kock", "<p>Laga.</p>", null, "0180", "01", null, Extent.FULL_TIME, false);

    private final JobAd ad = written(NOON, null);

    private static JobAd written(Instant publishedAt, @Nullable Instant closesAt) {
        return JobAd.written(
                UUID.randomUUID(),
                new Advertiser.Named(UUID.randomUUID(), "Krogen"),
                CONTENT,
                new Run(publishedAt, closesAt, null),
                analysis(),
                NOON);
    }

    private static Analysis analysis() {
        return new Analysis(TextAnalysis.document("kock"), 1);
    }

    @Test
    void isToldOnceForEachTurn() {
        assertThat(ad.tell()).contains(ChangeKind.CREATED);
        assertThat(ad.tell()).contains(ChangeKind.CHANGED);
        ad.withdraw(NOON);
        assertThat(ad.tell()).contains(ChangeKind.CLOSED);
        assertThat(ad.tell()).isEmpty();
        ad.runs(ad.run(), NOON);
        assertThat(ad.tell()).contains(ChangeKind.CREATED);
    }

    @Test
    void isNeverToldWhenItClosesBeforeItOpened() {
        JobAd scheduled = written(NOON.plusSeconds(60), NOON.plusSeconds(120));
        assertThat(scheduled.tell()).isEmpty();

        scheduled.settle(NOON.plusSeconds(200));

        assertThat(scheduled.state()).isEqualTo(AdState.CLOSED);
        assertThat(scheduled.tell()).isEmpty();
    }

    @Test
    void opensAndClosesAtItsTimes() {
        JobAd scheduled = written(NOON.plusSeconds(60), NOON.plusSeconds(120));
        assertThat(scheduled.state()).isEqualTo(AdState.SCHEDULED);
        scheduled.settle(NOON.plusSeconds(60));
        assertThat(scheduled.state()).isEqualTo(AdState.OPEN);
        scheduled.settle(NOON.plusSeconds(119));
        assertThat(scheduled.state()).isEqualTo(AdState.OPEN);
        scheduled.settle(NOON.plusSeconds(120));
        assertThat(scheduled.state()).isEqualTo(AdState.CLOSED);
        assertThat(scheduled.version()).isEqualTo(3);
    }

    @Test
    void staysClosedWhenItWasWithdrawn() {
        ad.withdraw(NOON);
        ad.settle(NOON.plusSeconds(1));
        assertThat(ad.state()).isEqualTo(AdState.CLOSED);
    }

    @Test
    void countsMaterialChangesApart() {
        ad.runs(new Run(NOON, NOON.plusSeconds(60), null), NOON);
        assertThat(ad.materialVersion()).isEqualTo(1);
        assertThat(ad.differs("Krogen", CONTENT)).isFalse();
        assertThat(ad.differs("Baren", CONTENT)).isTrue();

        ad.rewrite("Baren", CONTENT, analysis());

        assertThat(ad.materialVersion()).isEqualTo(2);
        assertThat(ad.advertisedBy()).isEqualTo("Baren");
    }

    @Test
    void isABoxWithItsNumberAndNoName() {
        JobAd box = JobAd.written(
                UUID.randomUUID(),
                new Advertiser.Box(UUID.randomUUID(), 123_456),
                CONTENT,
                new Run(NOON, null, null),
                analysis(),
                NOON);

        assertThat(box.advertisedBy()).isEqualTo("box 123456");
        assertThat(box.employerName()).isEmpty();
    }
}
