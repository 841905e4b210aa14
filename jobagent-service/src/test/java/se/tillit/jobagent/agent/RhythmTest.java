package se.tillit.jobagent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RhythmTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Instant FROM = Instant.parse("2024-01-01T00:30:00Z");
    private static final Instant TO = Instant.parse("2032-01-01T00:30:00Z");

    static Stream<Integer> hours() {
        return IntStream.range(0, 24).boxed();
    }

    private static List<Instant> digests(Rhythm rhythm) {
        List<Instant> digests = new ArrayList<>();
        Instant next = rhythm.next(FROM).orElseThrow();
        while (next.isBefore(TO)) {
            digests.add(next);
            next = rhythm.next(next).orElseThrow();
        }
        return digests;
    }

    private static LocalDate day(Instant digest) {
        return LocalDate.ofInstant(digest, SWEDEN);
    }

    @ParameterizedTest
    @MethodSource("hours")
    void everyDayOfEightYearsHasExactlyOneDigest(int hour) {
        List<LocalDate> days = digests(new Rhythm(Frequency.DAILY, DayOfWeek.MONDAY, hour)).stream()
                .map(RhythmTest::day)
                .toList();

        assertThat(days)
                .isEqualTo(
                        days.getFirst().datesUntil(days.getLast().plusDays(1)).toList());
        assertThat(ChronoUnit.DAYS.between(days.getFirst(), days.getLast())).isGreaterThan(2_900);
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void everyWeekOfEightYearsHasExactlyOneOnItsWeekday(DayOfWeek weekday) {
        for (int hour = 0; hour < 24; hour++) {
            List<LocalDate> days = digests(new Rhythm(Frequency.WEEKLY, weekday, hour)).stream()
                    .map(RhythmTest::day)
                    .toList();

            assertThat(days).allMatch(day -> day.getDayOfWeek() == weekday);
            assertThat(days)
                    .isEqualTo(days.getFirst()
                            .datesUntil(days.getLast().plusDays(1), java.time.Period.ofWeeks(1))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void itsHourIsTheSwedishOneExceptWhereThatDayLeavesItOut(int hour) {
        assertThat(digests(new Rhythm(Frequency.DAILY, DayOfWeek.MONDAY, hour))).allSatisfy(digest -> {
            ZonedDateTime local = digest.atZone(SWEDEN);
            boolean leftOut = hour == 2
                    && SWEDEN.getRules()
                            .getValidOffsets(local.toLocalDate().atTime(2, 0))
                            .isEmpty();
            assertThat(local.getHour()).isEqualTo(leftOut ? 3 : hour);
            assertThat(local.getMinute()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00:00Z, 2, 2026-03-29T01:00:00Z", // 02:00 is left out: at 03:00
        "2026-03-28T12:00:00Z, 3, 2026-03-29T01:00:00Z",
        "2026-10-24T12:00:00Z, 2, 2026-10-25T00:00:00Z", // 02:00 comes twice: the first time
        "2026-10-25T00:00:00Z, 2, 2026-10-26T01:00:00Z", // and not the second time
    })
    void changesOfTheClocksAreMet(Instant after, int hour, Instant expected) {
        assertThat(new Rhythm(Frequency.DAILY, DayOfWeek.MONDAY, hour).next(after))
                .contains(expected);
    }

    @Test
    void theNextOneIsNeverMoreThanItsPeriodAway() {
        Random random = new Random(29);
        for (int i = 0; i < 20_000; i++) {
            Instant after =
                    FROM.plusSeconds(random.nextLong(Duration.between(FROM, TO).toSeconds()));
            Rhythm rhythm = new Rhythm(
                    random.nextBoolean() ? Frequency.DAILY : Frequency.WEEKLY,
                    DayOfWeek.of(1 + random.nextInt(7)),
                    random.nextInt(24));
            int days = rhythm.frequency() == Frequency.DAILY ? 1 : 7;

            assertThat(rhythm.next(after).orElseThrow())
                    .as("%s after %s", rhythm, after)
                    .isAfter(after)
                    .isBeforeOrEqualTo(after.plus(Duration.ofDays(days).plusHours(1)));
        }
    }

    @Test
    void whoTellsAtOnceHasNoDigest() {
        assertThat(new Rhythm(Frequency.INSTANT, DayOfWeek.MONDAY, 7).next(FROM))
                .isEmpty();
    }
}
