package se.tillit.cv.disclosure;

/** When a disclosure counts, for every statement that asks. */
public final class LiveGrants {

    /**
     * For a {@code where} clause over {@code disclosure d}; parameter {@code :now}. Two clocks must agree that it has not
     * expired: the caller's and the database's. The CV must be seen as well ({@code view.EmployerSight}): one that is
     * INACTIVE puts its disclosures to sleep.
     */
    public static final String LIVE = """
        d.granted_at is not null and d.ended_at is null
        and d.expires_at > greatest(cast(:now as timestamptz), statement_timestamp())
        """;

    private LiveGrants() {}
}
