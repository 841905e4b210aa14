package se.tillit.account.jobalert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import se.tillit.account.account.Accounts;
import se.tillit.account.consent.Consents;
import se.tillit.account.preference.Channel;
import se.tillit.account.preference.Preferences;

/**
 * Whether an alert may be told: asked when it arrives and again at each attempt, after jobagent-service has said what it tells,
 * so that nothing but the sending lies between the answer and the candidate.
 */
@ApplicationScoped
class AlertRules {

    /** The purpose of consent-service that a candidate withdraws from; creating an agent is the choice for it. */
    static final String PURPOSE = "job-alerts";

    private final Accounts accounts;
    private final Consents consents;
    private final AgentStops stops;
    private final Preferences preferences;
    private final MeterRegistry metrics;

    AlertRules(Accounts accounts, Consents consents, AgentStops stops, Preferences preferences, MeterRegistry metrics) {
        this.accounts = accounts;
        this.consents = consents;
        this.stops = stops;
        this.preferences = preferences;
        this.metrics = metrics;
    }

    /**
     * Whether it may be told; if not, each of its ads is counted.
     *
     * @param wanted what her channel must be
     */
    @Transactional
    boolean allow(UUID accountId, UUID agentId, int ads, Predicate<Channel> wanted) {
        Optional<Hindrance> hindrance = hindrance(accountId, agentId, wanted);
        hindrance.ifPresent(found -> metrics.counter("tillit.alerts.suppressed", "reason", found.reason())
                .increment(ads));
        return hindrance.isEmpty();
    }

    /** The same without counting. */
    @Transactional
    Optional<Hindrance> hindrance(UUID accountId, UUID agentId, Predicate<Channel> wanted) {
        if (accounts.standing(accountId).isEmpty()) {
            return Optional.of(Hindrance.ACCOUNT);
        }
        if (consents.withdrawn(accountId, PURPOSE)) {
            return Optional.of(Hindrance.CONSENT);
        }
        if (stops.stopped(agentId)) {
            return Optional.of(Hindrance.AGENT_OFF);
        }
        return wanted.test(preferences.jobAgent(accountId)) ? Optional.empty() : Optional.of(Hindrance.CHANNEL_OFF);
    }
}
