package se.tillit.consent.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillit.platform.ids.Ids;

/** Which account has which reference. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Subjects {

    private final EntityManager database;
    private final Ids ids;
    private final Clock clock;

    Subjects(EntityManager database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person as she stands here. */
    public record Subject(SubjectRef ref, Instant knownSince) {}

    /** The person's, made now if she has none. */
    public Subject of(UUID accountId) {
        return find(accountId).orElseGet(() -> {
            database.createNativeQuery("""
                            insert into subject (account_id, subject_ref, created_at) values (:account, :ref, :now)
                            on conflict (account_id) do nothing
                            """)
                    .setParameter("account", accountId)
                    .setParameter("ref", ids.random())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return find(accountId).orElseThrow();
        });
    }

    /** The same, locked to the end of the transaction: a person's acts happen one after the other. */
    public Subject locked(UUID accountId) {
        Subject subject = of(accountId);
        database.createNativeQuery("select subject_ref from subject where account_id = :account for update")
                .setParameter("account", accountId)
                .getSingleResult();
        return subject;
    }

    /** The person's, if she has one. */
    public Optional<Subject> find(UUID accountId) {
        List<?> rows = database.createNativeQuery(
                        "select subject_ref, created_at from subject where account_id = :account")
                .setParameter("account", accountId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Subject(new SubjectRef((UUID) row[0]), (Instant) row[1]))
                .findFirst();
    }
}
