package se.tillit.consent.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import se.tillit.consent.policy.Policies;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.local.LocalMode;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Begins runs: one every night, and whatever operators ask for. */
@ApplicationScoped
class OpenRun {

    private final RetentionRuns runs;
    private final RetentionAccounts accounts;
    private final RetentionPolicies policies;
    private final Policies calendar;
    private final LocalMode localMode;
    private final EntityManager database;
    private final Ids ids;
    private final Clock clock;

    OpenRun(
            RetentionRuns runs,
            RetentionAccounts accounts,
            RetentionPolicies policies,
            Policies calendar,
            LocalMode localMode,
            EntityManager database,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.accounts = accounts;
        this.policies = policies;
        this.calendar = calendar;
        this.localMode = localMode;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts what is due, and changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID dry(LocalDate asOf, RetentionRule rule) {
        return open(asOf, true, false, rule);
    }

    /**
     * Counts what is due, and has it done.
     *
     * @throws ProblemException 422 for a day to come, unless the stack is a local one, and for a day that is over: it would
     *     shorten what people were told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID real(LocalDate asOf) {
        if (asOf.isAfter(calendar.today()) && !localMode.enabled()) {
            throw refused("in-the-future");
        }
        if (asOf.isBefore(calendar.today())) {
            throw refused("not-in-the-past");
        }
        return open(asOf, false, false, policies.account());
    }

    /** Every replica tries; one begins it. */
    @Scheduled(
            cron = "${tillit.retention.run-at}",
            timeZone = "Europe/Stockholm",
            identity = "retention-runs",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void nightly() {
        LocalDate today = calendar.today();
        database.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('retention-runs', 0)) is null", Boolean.class)
                .getSingleResult();
        if (!runs.scheduledFor(today)) {
            open(today, false, true, policies.account());
        }
    }

    RetentionRule rule() {
        return policies.account();
    }

    LocalDate today() {
        return calendar.today();
    }

    private UUID open(LocalDate asOf, boolean dryRun, boolean scheduled, RetentionRule rule) {
        UUID id = ids.random();
        runs.persist(new RetentionRun(id, asOf, dryRun, scheduled, accounts.count(rule, asOf), clock.instant()));
        return id;
    }

    private static ProblemException refused(String code) {
        return new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/asOf", code));
    }
}
