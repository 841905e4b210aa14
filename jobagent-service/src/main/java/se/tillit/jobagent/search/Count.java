package se.tillit.jobagent.search;

/** How many ads are found: exact up to the most that are counted (decision D9). */
public final class Count {

    public static final int MOST = 200;

    private Count() {}

    /** As it is told, of as many as were counted up to one more than the most. */
    public static String of(long found) {
        return found > MOST ? MOST + "+" : Long.toString(found);
    }
}
