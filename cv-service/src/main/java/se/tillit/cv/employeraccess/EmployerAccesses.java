package se.tillit.cv.employeraccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** All employers' access. The version guard and the change are one statement, so that writers may come in any order and at the same time. */
@ApplicationScoped
class EmployerAccesses {
    private static final String PUT = """
            insert into employer_access as known (employer_id, version, verified, suspended, country)
            values (:employer, :version, :verified, :suspended, :country)
            on conflict (employer_id) do update
                set version = excluded.version, verified = excluded.verified, suspended = excluded.suspended, country = excluded.country
                where known.version < excluded.version
            """;

    private static final String FORGET_OTHERS =
            "delete from employer_access_member where employer_id = :employer and account_id <> all (:members)";

    private static final String ADD_MEMBERS = """
            insert into employer_access_member (employer_id, account_id)
            select :employer, member from unnest(cast(:members as uuid[])) member
            on conflict do nothing
            """;

    private final EntityManager database;
    private final Event<Changed> changes;

    EmployerAccesses(EntityManager database, Event<Changed> changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Something was taken over; observed after the commit. */
    record Changed() {}

    /** Takes over a statement, in force when this returns; changes nothing for a version that is known or older. */
    @Transactional
    boolean put(EmployerAccess access) {
        int changed = database.createNativeQuery(PUT)
                .setParameter("employer", access.employerId())
                .setParameter("version", access.version())
                .setParameter("verified", access.verified())
                .setParameter("suspended", access.suspended())
                .setParameter("country", access.country())
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        UUID[] members = access.members().toArray(UUID[]::new);
        for (String statement : List.of(FORGET_OTHERS, ADD_MEMBERS)) {
            database.createNativeQuery(statement)
                    .setParameter("employer", access.employerId())
                    .setParameter("members", members)
                    .executeUpdate();
        }
        changes.fire(new Changed());
        return true;
    }

    /** Takes over what was pulled, and remembers how far. */
    @Transactional
    void pulled(List<EmployerAccess> page) {
        page.forEach(this::put);
        page.stream().mapToLong(EmployerAccess::version).max().ifPresent(this::remember);
    }

    /** Never backwards: two replicas pull at their own pace. */
    private void remember(long version) {
        database.createNativeQuery("update employer_access_watermark set version = :version where version < :version")
                .setParameter("version", version)
                .executeUpdate();
    }

    /** The last version that was pulled. */
    @Transactional
    long watermark() {
        return ((Number) database.createNativeQuery("select version from employer_access_watermark", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
