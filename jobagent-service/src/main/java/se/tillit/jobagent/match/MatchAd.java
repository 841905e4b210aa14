package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.alert.Alerts;
import se.tillit.platform.inbox.TryAgainException;
import se.tillit.text.Lexemes;

/**
 * Finds the agents that an ad matches, keeps them, and has those told that want to know at once: in one transaction, so that a crash undoes all of it.
 */
@ApplicationScoped
class MatchAd {

    private final Session database;
    private final AgentIndex index;
    private final Horizons horizons;
    private final Alerts alerts;
    private final MatchMetrics metrics;
    private final Clock clock;

    MatchAd(Session database, AgentIndex index, Horizons horizons, Alerts alerts, MatchMetrics metrics, Clock clock) {
        this.database = database;
        this.index = index;
        this.horizons = horizons;
        this.alerts = alerts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** An open ad as it is to be matched. */
    private record Ad(UUID id, long number, int materialVersion, Instant publishedAt, Lexemes lexemes) {}

    /** Matches the ad as it is now, unless it was matched like that before or is not open. */
    @Transactional(Transactional.TxType.MANDATORY)
    void match(UUID adId) {
        if (!index.isComplete()) {
            throw new TryAgainException("agents are not in memory yet");
        }
        horizons.beginMatch();
        unmatched(adId).ifPresent(this::match);
    }

    /** Who is told at once is asked before the match is numbered: whoever wants a digest since, gets it from that number on. */
    private void match(Ad ad) {
        while (!index.pullPage()) {
            // until nothing that was committed is missing
        }
        AgentSet found = metrics.time(() -> index.match(ad.lexemes(), ad.publishedAt()));
        AgentSet instant = index.instantOnes(found);
        if (keep(ad, found) && !instant.isEmpty()) {
            alerts.tellAtOnce(ad.number(), instant.stream().boxed().toArray(Integer[]::new));
        }
    }

    private Optional<Ad> unmatched(UUID adId) {
        return database
                .createNativeQuery("""
                        select a.id, a.number, a.material_version, a.published_at, cast(a.lexemes as text)
                        from job_ad a where a.id = :ad and a.state = 'OPEN' and (a.closes_at is null or a.closes_at > :now) and not exists (
                            select from ad_match m where m.ad_id = a.id and m.material_version >= a.material_version)
                        """, Tuple.class)
                .setParameter("ad", adId)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Ad(
                        row.get(0, UUID.class),
                        row.get(1, Long.class),
                        row.get(2, Integer.class),
                        row.get(3, Instant.class),
                        Lexemes.ofTsvector(row.get(4, String.class))))
                .findFirst();
    }

    private boolean keep(Ad ad, AgentSet found) {
        return database.createNativeMutationQuery("""
                        insert into ad_match as m (ad_id, seq, agents, found, material_version, matched_at)
                        values (:ad, nextval('ad_match_seq'), :agents, :found, :version, :now)
                        on conflict (ad_id) do update set seq = excluded.seq, agents = excluded.agents, found = excluded.found,
                            material_version = excluded.material_version, matched_at = excluded.matched_at
                        where m.material_version < excluded.material_version
                        """)
                        .setParameter("ad", ad.id())
                        .setParameter("agents", found.stored())
                        .setParameter("found", found.size())
                        .setParameter("version", ad.materialVersion())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** An ad that opens again is matched again: agents may have come in between. */
    @Transactional(Transactional.TxType.MANDATORY)
    void closed(UUID adId) {
        database.createNativeMutationQuery("update ad_match set material_version = 0 where ad_id = :ad")
                .setParameter("ad", adId)
                .executeUpdate();
    }
}
