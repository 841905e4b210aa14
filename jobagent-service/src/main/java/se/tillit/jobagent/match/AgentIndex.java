package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.roaringbitmap.RoaringBitmap;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.agent.AgentState;
import se.tillit.jobagent.agent.CriteriaColumn;
import se.tillit.jobagent.agent.Frequency;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.matching.MatchingEngine;
import se.tillit.text.Lexemes;

/**
 * What all agents that are on look for, in this replica's memory. It is pulled from the database before each match, change by change in the order of
 * their commits, so that it holds every agent that was committed before: nothing has to be told to other replicas.
 */
@ApplicationScoped
class AgentIndex {

    private static final int PAGE = 5_000;
    private static final int SAMPLE = 500;

    private final Session database;
    private final MatchingEngine engine = new MatchingEngine();
    private final Map<Integer, Instant> postedAfter = new ConcurrentHashMap<>();

    /** Guarded by this, as are the three below. */
    private final RoaringBitmap instant = new RoaringBitmap();

    private long lastChange;
    private int lastNumber;
    private boolean complete;

    AgentIndex(Session database) {
        this.database = database;
    }

    /** Takes over a page of what has changed, one thread at a time; answers whether that was all. */
    @Transactional(Transactional.TxType.MANDATORY)
    synchronized boolean pullPage() {
        List<Tuple> rows = database.createNativeQuery("""
                        select c.changed_no, c.number, g.state, g.frequency, cast(g.criteria as text)
                        from job_agent_change c left join job_agent g on g.number = c.number
                        where (c.changed_no, c.number) > (:change, :number)
                        order by c.changed_no, c.number limit :page
                        """, Tuple.class)
                .setParameter("change", lastChange)
                .setParameter("number", lastNumber)
                .setParameter("page", PAGE)
                .getResultList();
        for (Tuple row : rows) {
            take(row);
            lastChange = row.get(0, Long.class);
            lastNumber = row.get(1, Integer.class);
        }
        complete |= rows.size() < PAGE;
        return rows.size() < PAGE;
    }

    private void take(Tuple row) {
        int number = row.get(1, Integer.class);
        if (!AgentState.ON.name().equals(row.get(2, String.class))) {
            engine.remove(number);
            instant.remove(number);
            postedAfter.remove(number);
            return;
        }
        Criteria criteria = CriteriaColumn.JSON.convertToEntityAttribute(row.get(4, String.class));
        if (criteria.postedAfter() == null) {
            postedAfter.remove(number);
        } else {
            postedAfter.put(number, criteria.postedAfter());
        }
        if (Frequency.INSTANT.name().equals(row.get(3, String.class))) {
            instant.add(number);
        } else {
            instant.remove(number);
        }
        engine.put(number, criteria.query());
    }

    /** Whether it has been filled since this process started. */
    synchronized boolean isComplete() {
        return complete;
    }

    /** The agents that an ad matches. */
    AgentSet match(Lexemes ad, Instant publishedAt) {
        int[] found = engine.match(ad);
        if (postedAfter.isEmpty()) {
            return AgentSet.of(found);
        }
        return AgentSet.of(Arrays.stream(found)
                .filter(number -> !publishedAt.isBefore(postedAfter.getOrDefault(number, Instant.MIN)))
                .toArray());
    }

    /** Those of the agents that are told at once. */
    synchronized AgentSet instantOnes(AgentSet agents) {
        return agents.and(instant);
    }

    /** Takes note of which words are common among the newest ads, so that an ad is compared with few agents. */
    @Transactional(Transactional.TxType.MANDATORY)
    void learn() {
        database.createNativeQuery(
                        "select cast(lexemes as text) from job_ad order by number desc limit :sample", String.class)
                .setParameter("sample", SAMPLE)
                .getResultStream()
                .map(Lexemes::ofTsvector)
                .forEach(engine::learn);
    }

    /** Files anew what has changed places among common and rare words, and lets go of what is left of deleted agents. */
    void compact() {
        engine.compact();
    }

    MatchingEngine.Statistics statistics() {
        return engine.statistics();
    }
}
