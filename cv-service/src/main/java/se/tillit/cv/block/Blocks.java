package se.tillit.cv.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.contact.Cases;
import se.tillit.cv.employeraccess.EmployerDirectory;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Everybody's blocks, each only through its owner. The predicate of {@code view.EmployerSight} reads the table. */
@ApplicationScoped
class Blocks {

    private static final String ROWS = """
            select b.number, b.id, b.note, b.created_at,
                   case when not b.sole_trader then
                       (select min(e.legal_name) from employer_access e
                        where b.number_fingerprint = any (e.number_fingerprints))
                   end
            from employer_block b where b.account_id = :owner
            """;

    private final Session database;
    private final EmployerDirectory directory;
    private final Cases cases;
    private final Tombstones tombstones;
    private final Ids ids;
    private final Clock clock;

    Blocks(Session database, EmployerDirectory directory, Cases cases, Tombstones tombstones, Ids ids, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.cases = cases;
        this.tombstones = tombstones;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In force for every statement that begins after this has returned, and the end of what goes on with the employer. A
     * number that is blocked already stays so, also when it is about to be let go.
     *
     * @param soleTrader whether the number is a personnummer: then whose it is, is not told
     */
    @Transactional
    Block add(UUID owner, EmployerDirectory.Numbered employer, boolean soleTrader, @Nullable String note) {
        tombstones.refuseErased(owner);
        directory.store(employer);
        String fingerprint = employer.fingerprint();
        database.createNativeMutationQuery("""
                insert into employer_block (id, account_id, number_fingerprint, sole_trader, note, created_at)
                values (:id, :owner, :fingerprint, :soleTrader, :note, :now)
                on conflict (account_id, number_fingerprint) do update set sole_trader = excluded.sole_trader
                """)
                .setParameter("id", ids.random())
                .setParameter("owner", owner)
                .setParameter("fingerprint", fingerprint)
                .setParameter("soleTrader", soleTrader)
                .setParameter("note", note)
                .setParameter("now", clock.instant())
                .executeUpdate();
        cases.block(owner, fingerprint);
        return database
                .createNativeQuery(ROWS + " and b.number_fingerprint = :fingerprint", Tuple.class)
                .setParameter("owner", owner)
                .setParameter("fingerprint", fingerprint)
                .getResultList()
                .stream()
                .map(Blocks::row)
                .findFirst()
                .orElseThrow();
    }

    /** In the order in which they were blocked. */
    @Transactional
    List<Block> after(Optional<Long> number, UUID owner, int limit) {
        return database
                .createNativeQuery(ROWS + " and b.number > :after order by b.number limit :limit", Tuple.class)
                .setParameter("owner", owner)
                .setParameter("after", number.orElse(0L))
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Blocks::row)
                .toList();
    }

    /**
     * Lets the employer see again what is open. What the block hid ends first: a case that was opened while it was made, or
     * of an employer that was not known by this number then, would otherwise go on.
     */
    @Transactional
    void remove(UUID owner, UUID id) {
        tombstones.refuseErased(owner);
        String fingerprint = database
                .createNativeQuery(
                        "select number_fingerprint from employer_block where account_id = :owner and id = :id for update",
                        String.class)
                .setParameter("owner", owner)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        cases.block(owner, fingerprint);
        database.createNativeMutationQuery("delete from employer_block where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Block row(Tuple row) {
        return new Block(
                row.get(0, Long.class),
                row.get(1, UUID.class),
                row.get(4, String.class),
                row.get(2, String.class),
                row.get(3, Instant.class));
    }
}
