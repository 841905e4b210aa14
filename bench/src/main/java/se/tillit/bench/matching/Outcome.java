package se.tillit.bench.matching;

/**
 * The figures of a contestant.
 *
 * @param timed how many matches of an ad were timed
 * @param median milliseconds of a match
 * @param slow milliseconds that 99 of 100 matches do not exceed
 * @param mean milliseconds of a match
 * @param matches how many agents an ad matched
 * @param heap bytes of heap for each agent; of PostgreSQL, which is a process of its own, this side of it alone
 * @param load seconds that it took to put the agents
 */
record Outcome(
        int timed, double median, double slow, double mean, double matches, double heap, double load, String remark) {
    private static final String MARK = "outcome ";

    String toLine() {
        return MARK
                + String.join(
                        "|",
                        Integer.toString(timed),
                        Double.toString(median),
                        Double.toString(slow),
                        Double.toString(mean),
                        Double.toString(matches),
                        Double.toString(heap),
                        Double.toString(load),
                        remark);
    }

    static boolean isOne(String line) {
        return line.startsWith(MARK);
    }

    static Outcome of(String line) {
        String[] parts = line.substring(MARK.length()).split("\\|", -1);
        return new Outcome(
                Integer.parseInt(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Double.parseDouble(parts[6]),
                parts[7]);
    }
}
