package se.tillit.jobagent.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.local.LocalMode;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlausibleTime;

/** Begins the runs that operators ask for. */
@ApplicationScoped
class OpenRun {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final DigestRuns runs;
    private final DueAgents due;
    private final LocalMode localMode;
    private final Ids ids;
    private final Clock clock;

    OpenRun(DigestRuns runs, DueAgents due, LocalMode localMode, Ids ids, Clock clock) {
        this.runs = runs;
        this.due = due;
        this.localMode = localMode;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Counts what is due, and has it made unless the run is a dry one.
     *
     * @throws ProblemException 422 for a time to come, unless the run is dry or the stack is a local one; 400 for what is no time
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID open(@Nullable String asOf, boolean dryRun) {
        Instant now = clock.instant();
        Instant time = asOf == null ? now : read(asOf);
        if (!PlausibleTime.is(time)) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/asOf", "invalid-value"));
        }
        if (time.isAfter(now) && !dryRun && !localMode.enabled()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/asOf", "in-the-future"));
        }
        DigestRun run = new DigestRun(ids.random(), time, dryRun, due.count(time), now);
        runs.persist(run);
        return run.id();
    }

    private static Instant read(String asOf) {
        try {
            return asOf.length() == 10
                    ? LocalDate.parse(asOf).plusDays(1).atStartOfDay(SWEDEN).toInstant()
                    : OffsetDateTime.parse(asOf).toInstant();
        } catch (DateTimeException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("/asOf", "invalid-time"));
        }
    }
}
