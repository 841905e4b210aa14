package se.tillit.consent.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of closings and its one counter. */
@ApplicationScoped
class ClosingRows {

    private static final String NEXT =
            "update closing_version set version = version + 1 where id = 1 returning version";

    /** An erasure is never taken back, whatever is decided after it. */
    private static final String SET = """
            insert into closing as known (account_id, version, closed, reason)
            values (:account, :version, :closed, :reason)
            on conflict (account_id) do update
                set version = excluded.version, closed = excluded.closed, reason = excluded.reason
                where known.reason <> 'ERASURE' or excluded.reason = 'ERASURE'
            """;

    private final EntityManager database;

    ClosingRows(EntityManager database) {
        this.database = database;
    }

    void set(UUID accountId, boolean closed, Reason reason) {
        long version = ((Number) database.createNativeQuery(NEXT, Long.class).getSingleResult()).longValue();
        database.createNativeQuery(SET)
                .setParameter("account", accountId)
                .setParameter("version", version)
                .setParameter("closed", closed)
                .setParameter("reason", reason.name())
                .executeUpdate();
    }

    Optional<Closing> owed(UUID accountId) {
        return closings("where account_id = :account and version > confirmed_version", "account", accountId, 1).stream()
                .findFirst();
    }

    @Transactional
    List<Closing> allOwed(int limit) {
        return closings("where version > confirmed_version and version > :above order by version", "above", 0L, limit);
    }

    @Transactional
    List<Closing> changedSince(long version, int limit) {
        return closings("where version > :above order by version", "above", version, limit);
    }

    @Transactional
    void confirmed(Closing closing) {
        database.createNativeQuery("""
                        update closing set confirmed_version = :version
                        where account_id = :account and confirmed_version < :version
                        """)
                .setParameter("version", closing.version())
                .setParameter("account", closing.accountId())
                .executeUpdate();
    }

    private List<Closing> closings(String condition, String name, Object value, int limit) {
        List<?> rows = database.createNativeQuery(
                        "select account_id, version, closed, reason from closing " + condition, Tuple.class)
                .setParameter(name, value)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(ClosingRows::closing).toList();
    }

    private static Closing closing(Tuple row) {
        return new Closing(
                row.get("account_id", UUID.class),
                row.get("version", Long.class),
                row.get("closed", Boolean.class),
                Reason.valueOf(row.get("reason", String.class)));
    }
}
