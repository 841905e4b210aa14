package se.tillit.jobagent.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.alert.Alerts;
import se.tillit.jobagent.alert.NewAlert;
import se.tillit.jobagent.match.Horizon;
import se.tillit.jobagent.match.Matches;

/** Reads from the matches what agents have to tell. The matches are gone through once for all of them. */
@ApplicationScoped
class Gather {

    private static final int PAGE = 500;

    private final Matches matches;
    private final Alerts alerts;

    Gather(Matches matches, Alerts alerts) {
        this.matches = matches;
        this.alerts = alerts;
    }

    /** @param closed how many of the ads that were found have closed since */
    record Gathered(List<NewAlert> alerts, int closed) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Gathered upTo(Horizon horizon, List<DueAgent> agents) {
        Findings findings = new Findings(agents, matches::ad);
        long through = horizon.matches();
        List<Matches.Match> page;
        do {
            page = matches.between(findings.after(), through, PAGE);
            Map<Long, AgentSet> told =
                    alerts.told(page.stream().map(Matches.Match::adNumber).toArray(Long[]::new), findings.agents());
            page.forEach(match -> findings.add(match, told.getOrDefault(match.adNumber(), AgentSet.of())));
            through = page.isEmpty() ? through : page.getLast().number() - 1;
        } while (page.size() == PAGE);
        return new Gathered(findings.alerts(), findings.closed());
    }
}
