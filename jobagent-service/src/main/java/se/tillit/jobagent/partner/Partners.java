package se.tillit.jobagent.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.tillit.jobagent.pull.Watermarks;

/** All partners. The version guard and the change are one statement, so that writers may come in any order and at the same time. */
@ApplicationScoped
public class Partners {

    private static final String COPY = "partner";

    private static final String PUT = """
            insert into partner as known (partner_id, version, active, client_id, name, policy_url, hosts)
            values (:partner, :version, :active, :client, :name, :policy, :hosts)
            on conflict (partner_id) do update
                set version = excluded.version, active = excluded.active, client_id = excluded.client_id,
                    name = excluded.name, policy_url = excluded.policy_url, hosts = excluded.hosts
                where known.version <= excluded.version
            """;

    private static final String HEAR = """
            insert into partner as known (partner_id, version, active) values (:partner, :version, :active)
            on conflict (partner_id) do update set version = excluded.version, active = excluded.active
                where known.version < excluded.version
            """;

    private static final String COLUMNS = "select partner_id, name, policy_url, hosts from partner ";

    private final EntityManager database;
    private final Watermarks watermarks;
    private final Event<Heard> heard;

    Partners(EntityManager database, Watermarks watermarks, Event<Heard> heard) {
        this.database = database;
        this.watermarks = watermarks;
        this.heard = heard;
    }

    /** A partner changed, and what it is now has to be asked for; observed after the commit. */
    record Heard() {}

    /** The partner whose client this is; none for a client that is unknown or may no longer publish. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Partner> ofClient(String clientId) {
        return first(COLUMNS + "where client_id = :key and active and name is not null", clientId);
    }

    /** The partner of an ad, also one that was removed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Partner> of(UUID partnerId) {
        return first(COLUMNS + "where partner_id = :key and name is not null", partnerId);
    }

    @SuppressWarnings("unchecked") // a native query of named columns
    private Optional<Partner> first(String query, Object key) {
        List<Tuple> rows = database.createNativeQuery(query, Tuple.class)
                .setParameter("key", key)
                .getResultList();
        return rows.stream().findFirst().map(Partners::partner);
    }

    private static Partner partner(Tuple row) {
        return new Partner(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class), Set.of((String[])
                row.get(3)));
    }

    /** Takes over what an event says; nothing for a version that is known or older. */
    @Transactional
    void hear(UUID partnerId, long version, boolean active) {
        int changed = database.createNativeQuery(HEAR)
                .setParameter("partner", partnerId)
                .setParameter("version", version)
                .setParameter("active", active)
                .executeUpdate();
        if (changed > 0) {
            heard.fire(new Heard());
        }
    }

    /** Takes over what was pulled, and remembers how far. */
    @Transactional
    void pulled(List<PartnerStatement> page) {
        page.forEach(this::put);
        page.stream().mapToLong(PartnerStatement::version).max().ifPresent(version -> watermarks.reach(COPY, version));
    }

    /** Of the same version too: an event has told the version before it was pulled. */
    private void put(PartnerStatement partner) {
        database.createNativeQuery(PUT)
                .setParameter("partner", partner.partnerId())
                .setParameter("version", partner.version())
                .setParameter("active", partner.active())
                .setParameter("client", partner.clientId())
                .setParameter("name", partner.name())
                .setParameter("policy", partner.policyUrl())
                .setParameter(
                        "hosts",
                        partner.hosts().stream()
                                .map(host -> host.toLowerCase(Locale.ROOT))
                                .distinct()
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Whether an event told of a version that was not pulled yet. */
    @Transactional
    boolean behind() {
        return Boolean.TRUE.equals(
                database.createNativeQuery("select coalesce(max(version), 0) > :pulled from partner", Boolean.class)
                        .setParameter("pulled", watermark())
                        .getSingleResult());
    }

    /** The last version that was pulled. */
    @Transactional
    long watermark() {
        return watermarks.of(COPY);
    }
}
