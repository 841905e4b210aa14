package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
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

    private final Session database;

    Matches(Session database) {
        this.database = database;
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
                        select m.seq, a.id, a.number, a.state = 'OPEN', m.agents from ad_match m join job_ad a on a.id = m.ad_id
                        where m.seq > :after and m.seq <= :through order by m.seq desc limit :most
                        """, Tuple.class)
                .setParameter("after", after)
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
                        "select cast(lexemes as text), published_at from job_ad where id = :ad and state = 'OPEN'",
                        Tuple.class)
                .setParameter("ad", adId)
                .getResultList()
                .stream()
                .map(row -> new Ad(Lexemes.ofTsvector(row.get(0, String.class)), row.get(1, Instant.class)))
                .findFirst();
    }
}
