package se.tillit.cv.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import se.tillit.platform.erasure.Tombstones;

/** Who is hidden. The version guard and the change are one statement, so that writers may come in any order. */
@ApplicationScoped
class Closings {

    private static final String PUT = """
            insert into closed_owner as known (account_id, version, closed, reason)
            values (:account, :version, :closed, :reason)
            on conflict (account_id) do update
                set version = excluded.version, closed = excluded.closed, reason = excluded.reason
                where known.version < excluded.version
            """;

    private final EntityManager database;
    private final Tombstones tombstones;

    Closings(EntityManager database, Tombstones tombstones) {
        this.database = database;
        this.tombstones = tombstones;
    }

    /**
     * In force for every statement that begins after this has returned; changes nothing for a version that is known or
     * older. Of a person who was erased here nothing is left to hide, and nothing is written.
     */
    @Transactional
    void put(Closing closing) {
        if (tombstones.stands(closing.accountId())) {
            return;
        }
        database.createNativeQuery(PUT)
                .setParameter("account", closing.accountId())
                .setParameter("version", closing.version())
                .setParameter("closed", closing.closed())
                .setParameter("reason", closing.reason().name())
                .executeUpdate();
    }

    /** Takes over what was pulled, and remembers how far; never backwards, as two replicas pull at their own pace. */
    @Transactional
    void pulled(List<Closing> rows) {
        rows.forEach(this::put);
        rows.stream()
                .mapToLong(Closing::version)
                .max()
                .ifPresent(version -> database.createNativeQuery(
                                "update closing_watermark set version = :version where version < :version")
                        .setParameter("version", version)
                        .executeUpdate());
    }

    /** The last version that was pulled. */
    @Transactional
    long watermark() {
        return ((Number) database.createNativeQuery("select version from closing_watermark", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
