package se.tillit.cv.view;

/**
 * Which CVs exist for an employer: the predicate that every statement shares which answers one. It is evaluated by the
 * statement that also returns the rows, on the primary, so a change that was committed before the statement began is
 * always seen. Nothing about it may be cached or asked beforehand.
 *
 * <p>A further condition is a further line of {@link #SEEN}. An order of an erasure that is parked hides whomever it names,
 * also when nothing else in it can be read.
 */
public final class EmployerSight {

    /**
     * The caller's employer, for a {@code with} clause: no row unless it is verified, not suspended, and the caller is
     * its member, and unless its number's fingerprints are known, by which it may be blocked; and the orders of erasures that wait for an operator. Parameter {@code :caller}.
     */
    public static final String EMPLOYER = """
        employer as materialized (
            select e.employer_id,
                   e.country in ('AT','BE','BG','CY','CZ','DE','DK','EE','ES','FI','FR','GR','HR','HU','IE','IS','IT','LI',
                                 'LT','LU','LV','MT','NL','NO','PL','PT','RO','SE','SI','SK') as european,
                   e.number_fingerprints as numbers
            from employer_access_member m
            join employer_access e on e.employer_id = m.employer_id
            where m.account_id = :caller and e.verified and not e.suspended and e.number_fingerprints is not null
            order by e.employer_id
            limit 1),
        stuck_erasure as materialized (
            select payload from inbox_parked where topic = 'erasure.orders' and payload is not null)
        """;

    /** For a {@code where} clause over {@code cv c}, in a statement that has {@link #EMPLOYER}. */
    public static final String SEEN = """
        c.visibility in ('ANONYMOUS', 'PUBLIC')
        and exists (select from employer)
        and (c.allow_third_countries or (select european from employer))
        and not exists (select from closed_owner o where o.account_id = c.owner and o.closed)
        and not exists (select from employer_block b where b.account_id = c.owner
                        and b.number_fingerprint = any (cast((select numbers from employer) as text[])))
        and not exists (select from stuck_erasure stuck where position(convert_to(cast(c.owner as text), 'UTF8') in stuck.payload) > 0)
        """;

    private EmployerSight() {}
}
