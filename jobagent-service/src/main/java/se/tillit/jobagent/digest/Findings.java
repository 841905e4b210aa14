package se.tillit.jobagent.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.alert.NewAlert;
import se.tillit.jobagent.match.Matches;

/** What some agents have to tell, as it comes together: of each ad once, if it is open, was not told, and is what the agent looks for now. */
final class Findings {

    private static final int MOST_ADS = 50;

    private final Map<Integer, DueAgent> agents = new HashMap<>();
    private final Map<Integer, List<Long>> found = new HashMap<>();
    private final Map<UUID, Optional<Matches.Ad>> ads = new HashMap<>();
    private final Function<UUID, Optional<Matches.Ad>> readAd;
    private final AgentSet all;
    private int closed;

    Findings(List<DueAgent> agents, Function<UUID, Optional<Matches.Ad>> readAd) {
        agents.forEach(agent -> this.agents.put(agent.number(), agent));
        this.all = AgentSet.of(agents.stream().mapToInt(DueAgent::number).toArray());
        this.readAd = readAd;
    }

    Integer[] agents() {
        return agents.keySet().toArray(Integer[]::new);
    }

    /** The matches up to this one are no news to any of the agents. */
    long after() {
        return agents.values().stream().mapToLong(DueAgent::toldThrough).min().orElseThrow();
    }

    /** Takes a match; newer ones have been taken before. */
    void add(Matches.Match match, AgentSet told) {
        match.agents().and(all).stream()
                .mapToObj(agents::get)
                .filter(agent -> match.number() > agent.toldThrough() && !told.has(agent.number()))
                .forEach(agent -> add(match, agent));
    }

    private void add(Matches.Match match, DueAgent agent) {
        if (!match.adOpen()) {
            closed++;
        } else if (match.number() > agent.criteriaSince() || stillFits(match.adId(), agent)) {
            found.computeIfAbsent(agent.number(), _ -> new ArrayList<>()).add(match.adNumber());
        }
    }

    private boolean stillFits(UUID adId, DueAgent agent) {
        return ads.computeIfAbsent(adId, readAd)
                .filter(ad -> agent.criteria().matches(ad.lexemes(), ad.publishedAt()))
                .isPresent();
    }

    /** How many ads were found that have closed since. */
    int closed() {
        return closed;
    }

    /** One for each agent that has something to tell: the newest, and how many more there are. */
    List<NewAlert> alerts() {
        return agents.values().stream()
                .filter(agent -> found.containsKey(agent.number()))
                .map(agent -> alert(agent, found.getOrDefault(agent.number(), List.of())))
                .toList();
    }

    private static NewAlert alert(DueAgent agent, List<Long> newestFirst) {
        List<Long> first = newestFirst.subList(0, Math.min(MOST_ADS, newestFirst.size()));
        return new NewAlert(
                agent.number(),
                agent.id(),
                agent.accountId(),
                agent.rhythm().frequency(),
                agent.stopVersion(),
                first,
                newestFirst.size() - first.size());
    }
}
