package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hibernate.Session;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.alert.Alerts;
import se.tillit.platform.inbox.TryAgainException;
import se.tillit.text.Lexemes;

/**
 * Finds the agents that ads match, keeps them, and has those told that want to know at once: in one transaction, so that a crash undoes all of it.
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

    /** An ad and the agents that it matches. */
    private record Match(Ad ad, AgentSet found, AgentSet instant) {

        Stream<Alerts.Telling> tellings() {
            return instant.stream().mapToObj(agent -> new Alerts.Telling(ad.number(), agent));
        }
    }

    /** Matches the ads as they are now, but for those that were matched like that before or are not open. */
    @Transactional(Transactional.TxType.MANDATORY)
    void match(List<UUID> adIds) {
        if (adIds.isEmpty()) {
            return;
        }
        if (!index.isComplete()) {
            throw new TryAgainException("agents are not in memory yet");
        }
        horizons.beginMatch();
        List<Ad> ads = unmatched(adIds);
        if (!ads.isEmpty()) {
            matchAll(ads);
        }
    }

    /** Who is told at once is asked before the match is numbered: whoever wants a digest since, gets it from that number on. */
    private void matchAll(List<Ad> ads) {
        while (!index.pullPage()) {
            // until nothing that was committed is missing
        }
        List<Match> matches = ads.stream().map(this::matched).toList();
        Set<UUID> kept = keep(matches);
        alerts.tellAtOnce(matches.stream()
                .filter(match -> kept.contains(match.ad().id()))
                .flatMap(Match::tellings)
                .toList());
    }

    private Match matched(Ad ad) {
        AgentSet found = metrics.time(() -> index.match(ad.lexemes(), ad.publishedAt()));
        return new Match(ad, found, index.instantOnes(found));
    }

    private List<Ad> unmatched(List<UUID> adIds) {
        return database
                .createNativeQuery("""
                    select a.id, a.number, a.material_version, a.published_at, cast(a.lexemes as text)
                    from job_ad a where a.id = any (cast(:ads as uuid[])) and a.state = 'OPEN'
                        and (a.closes_at is null or a.closes_at > :now) and not exists (
                            select from ad_match m where m.ad_id = a.id and m.material_version >= a.material_version)
                    order by a.number
                    """, Tuple.class)
                .setParameter("ads", adIds.toArray(UUID[]::new))
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Ad(
                        row.get(0, UUID.class),
                        row.get(1, Long.class),
                        row.get(2, Integer.class),
                        row.get(3, Instant.class),
                        Lexemes.ofTsvector(row.get(4, String.class))))
                .toList();
    }

    /** Those of which nobody kept a newer text meanwhile. */
    private Set<UUID> keep(List<Match> matches) {
        return Set.copyOf(database.createNativeQuery("""
            insert into ad_match as m (ad_id, seq, agents, found, material_version, matched_at)
            select ad, nextval('ad_match_seq'), agents, found, version, cast(:now as timestamptz)
            from unnest(cast(:ads as uuid[]), cast(:agents as bytea[]), cast(:founds as integer[]),
                        cast(:versions as integer[])) as come (ad, agents, found, version)
            on conflict (ad_id) do update set seq = excluded.seq, agents = excluded.agents, found = excluded.found,
                material_version = excluded.material_version, matched_at = excluded.matched_at
            where m.material_version < excluded.material_version
            returning ad_id
            """, UUID.class)
                .setParameter("ads", each(matches, match -> match.ad().id(), UUID[]::new))
                .setParameter("agents", each(matches, match -> match.found().stored(), byte[][]::new))
                .setParameter("founds", each(matches, match -> match.found().size(), Integer[]::new))
                .setParameter("versions", each(matches, match -> match.ad().materialVersion(), Integer[]::new))
                .setParameter("now", clock.instant())
                .getResultList());
    }

    private static <T> T[] each(List<Match> matches, Function<Match, T> value, IntFunction<T[]> array) {
        return matches.stream().map(value).toArray(array);
    }

    /** An ad that opens again is matched again: agents may have come in between. */
    @Transactional(Transactional.TxType.MANDATORY)
    void closed(List<UUID> adIds) {
        if (!adIds.isEmpty()) {
            database.createNativeMutationQuery(
                            "update ad_match set material_version = 0 where ad_id = any (cast(:ads as uuid[]))")
                    .setParameter("ads", adIds.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }
}
