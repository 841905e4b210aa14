package se.tillit.jobagent.agent;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When an agent tells (F29). Days and hours are Swedish ones, whatever the clocks do: on the day on which the hour is left out a digest goes out at the
 * next one, and on the day on which the hour comes twice it goes out the first time. So every day, or every week, has exactly one.
 *
 * @param weekday counts for weekly ones
 */
public record Rhythm(Frequency frequency, DayOfWeek weekday, int hour) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    public Rhythm {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("a day has the hours 0 to 23");
        }
    }

    /** The first digest after a time; none for an agent that tells at once. */
    public Optional<Instant> next(Instant after) {
        if (frequency == Frequency.INSTANT) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(after, SWEDEN);
        while (!has(day) || !at(day).isAfter(after)) {
            day = day.plusDays(1);
        }
        return Optional.of(at(day));
    }

    private boolean has(LocalDate day) {
        return frequency == Frequency.DAILY || day.getDayOfWeek() == weekday;
    }

    private Instant at(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), SWEDEN).toInstant();
    }
}
