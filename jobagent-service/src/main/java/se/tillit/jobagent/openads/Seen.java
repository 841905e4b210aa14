package se.tillit.jobagent.openads;

/**
 * Which transactions were seen.
 *
 * @param server since when that server ran: numbers of transactions are compared with those of no other
 * @param snapshot which of its transactions, as {@code pg_current_snapshot()} writes it
 * @param after a moment before the snapshot was taken, by {@link System#nanoTime}
 */
record Seen(String server, String snapshot, long after) {

    static final Seen NOTHING = new Seen("", "1:1:", 0);

    /** All transactions before this one were seen. */
    String oldestUnseen() {
        return snapshot.substring(0, snapshot.indexOf(':'));
    }

    boolean isOfServerOf(Seen other) {
        return server.equals(other.server);
    }

    /** Whether all that was committed before a moment was seen. */
    boolean isAllBefore(long moment) {
        return after - moment >= 0;
    }
}
