package se.tillit.jobagent.employeraccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.tillit.jobagent.pull.Watermarks;

/** All employers' access. The version guard and the change are one statement, so that writers may come in any order and at the same time. */
@ApplicationScoped
class EmployerAccesses {

    private static final String COPY = "employer-access";

    private static final String PUT = """
            insert into employer_access as known (employer_id, version, verified, suspended)
            values (:employer, :version, :verified, :suspended)
            on conflict (employer_id) do update
                set version = excluded.version, verified = excluded.verified, suspended = excluded.suspended
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
    private final Watermarks watermarks;

    EmployerAccesses(EntityManager database, Event<Changed> changes, Watermarks watermarks) {
        this.database = database;
        this.changes = changes;
        this.watermarks = watermarks;
    }

    /** Something was taken over; observed after the commit. */
    record Changed() {}

    /** Takes over a statement; changes nothing for a version that is known or older. */
    @Transactional
    void put(EmployerAccess access) {
        int changed = database.createNativeQuery(PUT)
                .setParameter("employer", access.employerId())
                .setParameter("version", access.version())
                .setParameter("verified", access.verified())
                .setParameter("suspended", access.suspended())
                .executeUpdate();
        if (changed == 0) {
            return;
        }
        UUID[] members = access.members().toArray(UUID[]::new);
        for (String statement : List.of(FORGET_OTHERS, ADD_MEMBERS)) {
            database.createNativeQuery(statement)
                    .setParameter("employer", access.employerId())
                    .setParameter("members", members)
                    .executeUpdate();
        }
        changes.fire(new Changed());
    }

    /** Takes over what was pulled, and remembers how far. */
    @Transactional
    void pulled(List<EmployerAccess> page) {
        page.forEach(this::put);
        page.stream().mapToLong(EmployerAccess::version).max().ifPresent(version -> watermarks.reach(COPY, version));
    }

    /** The last version that was pulled. */
    @Transactional
    long watermark() {
        return watermarks.of(COPY);
    }
}
