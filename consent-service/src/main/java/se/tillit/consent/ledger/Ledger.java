package se.tillit.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import se.tillit.consent.subject.SubjectRef;

/**
 * The ledger. Entries are added one after the other, each in the transaction of what it tells: the last one's row stays locked
 * to the commit, so append last in a transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

    private static final String COLUMNS = """
            seq, subject, kind, matter, matter_version, policy_version, text_sha256, language, channel, details_sha256, at,
            previous, hash
            """;
    private static final String INSERT = "insert into ledger (" + COLUMNS + """
            ) values (:seq, :subject, :kind, :matter, cast(:matterVersion as integer), :policyVersion, :textSha256, :language,
            :channel, cast(:detailsSha256 as text), :at, :previous, :hash)
            """;

    private final EntityManager database;

    Ledger(EntityManager database) {
        this.database = database;
    }

    /** Where the chain ends. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Head(long seq, byte[] hash) {}

    /** Adds an entry at the end. */
    public Entry append(Act act) {
        Head last = head(" for update");
        Entry entry = Entry.after(last.seq() + 1, last.hash(), act);
        database.createNativeQuery(INSERT)
                .setParameter("seq", entry.seq())
                .setParameter("subject", entry.subject())
                .setParameter("kind", entry.kind())
                .setParameter("matter", entry.matter())
                .setParameter("matterVersion", entry.matterVersion())
                .setParameter("policyVersion", entry.policyVersion())
                .setParameter("textSha256", entry.textSha256())
                .setParameter("language", entry.language())
                .setParameter("channel", entry.channel())
                .setParameter("detailsSha256", entry.detailsSha256())
                .setParameter("at", entry.at())
                .setParameter("previous", entry.previous())
                .setParameter("hash", entry.hash())
                .executeUpdate();
        database.createNativeQuery("update ledger_head set seq = :seq, hash = :hash where id = 1")
                .setParameter("seq", entry.seq())
                .setParameter("hash", entry.hash())
                .executeUpdate();
        return entry;
    }

    /** A person's entries about a matter of some kinds, newest first, those before a place in the ledger. */
    public List<Entry> about(SubjectRef subject, String matter, List<Kind> kinds, long before, int limit) {
        return read("""
                        where subject = :subject and matter = :matter and kind in (:kinds) and seq < :before
                        order by seq desc
                        """)
                .setParameter("subject", subject.digest())
                .setParameter("matter", matter)
                .setParameter("kinds", kinds.stream().map(Kind::name).toList())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(Ledger::entry)
                .toList();
    }

    /** The next entries of the chain. */
    List<Entry> after(long seq, int limit) {
        return read("where seq > :seq order by seq")
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultStream()
                .map(Ledger::entry)
                .toList();
    }

    Head head() {
        return head("");
    }

    private Head head(String lock) {
        Object[] row = (Object[]) database.createNativeQuery("select seq, hash from ledger_head where id = 1" + lock)
                .getSingleResult();
        return new Head((long) row[0], (byte[]) row[1]);
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives rows
    private jakarta.persistence.TypedQuery<Object[]> read(String rest) {
        return (jakarta.persistence.TypedQuery<Object[]>)
                database.createNativeQuery("select " + COLUMNS + " from ledger " + rest, Object[].class);
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (long) row[0],
                (byte[]) row[1],
                (String) row[2],
                (String) row[3],
                (Integer) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (Instant) row[10],
                (byte[]) row[11],
                (byte[]) row[12]);
    }
}
