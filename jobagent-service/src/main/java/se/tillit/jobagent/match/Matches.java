package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.text.Lexemes;

/** What was matched, an ad a row. */
@ApplicationScoped
public class Matches {

    /** Also in the moment before the scheduler closes it; needs {@code :now}. */
    private static final String OPEN = "(a.state = 'OPEN' and (a.closes_at is null or a.closes_at > :now))";

    private final Session database;
    private final Clock clock;

    Matches(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An ad that was matched, and with whom. */
    public record Match(long number, UUID adId, long adNumber, boolean adOpen, AgentSet agents) {}

    /** An ad as it is matched by hand. */
    public record Ad(Lexemes lexemes, Instant publishedAt) {}

    /** The matches between two numbers, the newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Match> between(long after, long through, int most) {
        return database
                .createNativeQuery("""
                        select m.seq, a.id, a.number, %s, m.agents from ad_match m join job_ad a on a.id = m.ad_id
                        where m.seq > :after and m.seq <= :through order by m.seq desc limit :most
                        """.formatted(OPEN), Tuple.class)
                .setParameter("after", after)
                .setParameter("now", clock.instant())
                .setParameter("through", through)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Match(
                        row.get(0, Long.class),
                        row.get(1, UUID.class),
                        row.get(2, Long.class),
                        row.get(3, Boolean.class),
                        AgentSet.read(row.get(4, byte[].class))))
                .toList();
    }

    /** What an open ad is found by. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Ad> ad(UUID adId) {
        return database
                .createNativeQuery(
                        "select cast(a.lexemes as text), a.published_at from job_ad a where a.id = :ad and " + OPEN,
                        Tuple.class)
                .setParameter("ad", adId)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Ad(Lexemes.ofTsvector(row.get(0, String.class)), row.get(1, Instant.class)))
                .findFirst();
    }
}
