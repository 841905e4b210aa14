package se.tillit.consent.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The published policies. The one in force is the newest whose day has come, by the Swedish calendar. */
@Singleton
public class Policies implements PanacheRepositoryBase<Policy, String> {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Clock clock;

    Policies(Clock clock) {
        this.clock = clock;
    }

    /** Newest first, those before a date if one is given (the position in the list: no two share a date). */
    List<Policy> newestFirst(Optional<LocalDate> before, int limit) {
        return find("effectiveFrom < ?1 order by effectiveFrom desc", before.orElse(LocalDate.of(9999, 12, 31)))
                .page(0, limit)
                .list();
    }

    Policy published(String version) {
        return findByIdOptional(version).orElseThrow(PolicyNotFoundException::new);
    }

    Optional<Policy> current() {
        return on(today());
    }

    /**
     * The one in force.
     *
     * @throws IllegalStateException when the first has not taken effect
     */
    public Policy inForce() {
        return current().orElseThrow(() -> new IllegalStateException("no policy is in force"));
    }

    /** The one that was in force at a time, or the first one before there was any. */
    public Policy inForceAt(Instant time) {
        return on(LocalDate.ofInstant(time, SWEDEN))
                .orElseGet(() -> find("order by effectiveFrom").firstResult());
    }

    /** Whether a version later than one, and not later than another, changes what people agreed to. */
    public boolean materialBetween(Policy accepted, Policy inForce) {
        return count(
                        "material and effectiveFrom > ?1 and effectiveFrom <= ?2",
                        accepted.effectiveFrom(),
                        inForce.effectiveFrom())
                > 0;
    }

    private Optional<Policy> on(LocalDate day) {
        return find("effectiveFrom <= ?1 order by effectiveFrom desc", day)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Today by the Swedish calendar. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }
}
