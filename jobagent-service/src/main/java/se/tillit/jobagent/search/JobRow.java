package se.tillit.jobagent.search;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdState;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.reference.Concept;
import se.tillit.reference.Concepts;
import se.tillit.reference.Place;
import se.tillit.reference.Places;

/**
 * An ad as a statement or the index gives it, and what of it anybody may see. Whatever is told of an ad goes through here, so that no answer can say
 * more of a box ad than its number and days.
 */
public record JobRow(Columns row) {

    /** What a hit is made of; the ad is {@code a}, its partner {@code pt}. */
    public static final String CARD =
            "a.id, a.title, a.employer_name, a.box_number, a.occupation, a.municipality, a.county,"
                    + " a.employment_type, a.extent, a.remote, a.published_at, a.closes_at, pt.name as partner, pt.policy_url";

    /** What one ad is made of. */
    public static final String WHOLE = CARD + ", a.description, a.apply_url, a.state";

    /** The ads with the partners that they come from. */
    public static final String ADS = "job_ad a left join partner pt on pt.partner_id = a.partner_id";

    /** Which ads anybody may see, also in the moment before the scheduler closes one; needs {@code :now}. */
    public static final String OPEN = "a.state = 'OPEN' and (a.closes_at is null or a.closes_at > :now)";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** The values of a row by their columns' names. */
    public interface Columns {
        <T> @Nullable T get(String column, Class<T> type);
    }

    public JobRow(Tuple row) {
        this(row::get);
    }

    /** As a hit. */
    public Job card() {
        return job(null, null, null);
    }

    /** With all its text. */
    public Job whole(@Nullable String notice) {
        boolean ofNamedEmployer = partner() == null && boxNumber() == null;
        return job(row.get("description", String.class), ofNamedEmployer ? text("apply_url") : null, notice);
    }

    private Job job(@Nullable String description, @Nullable String applyUrl, @Nullable String notice) {
        Job.Partner partner = partner();
        return new Job(
                id(),
                value("title", String.class),
                employer(),
                boxNumber(),
                text("occupation"),
                optional("occupation")
                        .flatMap(Concepts.jobTech()::find)
                        .map(Concept::label)
                        .orElse(null),
                text("municipality"),
                text("county"),
                place().map(Place::shortName).orElse(null),
                optional("employment_type").map(EmploymentType::valueOf).orElse(null),
                optional("extent").map(Extent::valueOf).orElse(null),
                value("remote", Boolean.class),
                publishedAt().atZone(SWEDEN).toLocalDate(),
                closesAt().map(JobRow::lastDay).orElse(null),
                partner != null,
                partner,
                description,
                applyUrl,
                notice);
    }

    UUID id() {
        return value("id", UUID.class);
    }

    Instant publishedAt() {
        return value("published_at", Instant.class);
    }

    AdState state() {
        return AdState.valueOf(value("state", String.class));
    }

    /** Whether anybody may see it: the same as {@link #OPEN}. */
    boolean isOpen(Instant now) {
        return state() == AdState.OPEN
                && closesAt().filter(end -> !end.isAfter(now)).isEmpty();
    }

    Job.@Nullable Partner partner() {
        String name = text("partner");
        return name == null ? null : new Job.Partner(name, text("policy_url"));
    }

    private Optional<Instant> closesAt() {
        return Optional.ofNullable(row.get("closes_at", Instant.class));
    }

    private String employer() {
        Integer box = boxNumber();
        return box == null ? value("employer_name", String.class) : "box " + box;
    }

    private @Nullable Integer boxNumber() {
        return row.get("box_number", Integer.class);
    }

    /** The narrowest place that is known. */
    private Optional<Place> place() {
        Places places = Places.sweden();
        return optional("municipality")
                .flatMap(places::municipality)
                .map(Place.class::cast)
                .or(() -> optional("county").flatMap(places::county));
    }

    private Optional<String> optional(String column) {
        return Optional.ofNullable(text(column));
    }

    private <T> T value(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private @Nullable String text(String column) {
        return row.get(column, String.class);
    }

    /** What ends at midnight was open until the day before. */
    private static LocalDate lastDay(Instant end) {
        return end.minusNanos(1).atZone(SWEDEN).toLocalDate();
    }
}
