package se.tillit.platform.request;

import java.time.Instant;
import java.time.LocalDate;

/** Times that somebody can mean: from 1900 to the end of 2199. Java reads years that PostgreSQL cannot keep. */
public final class PlausibleTime {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("2200-01-01T00:00:00Z");

    private PlausibleTime() {}

    public static boolean is(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(BEYOND);
    }

    public static boolean is(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }
}
