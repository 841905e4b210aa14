package se.tillit.bench.matching;

/** What a contestant found for an ad: how many agents, and a hash of their numbers in order. */
record Matches(int ad, int count, int hash) {
    private static final String MARK = "matches ";

    String toLine() {
        return MARK + ad + ' ' + count + ' ' + hash;
    }

    static boolean isOne(String line) {
        return line.startsWith(MARK);
    }

    static Matches of(String line) {
        String[] parts = line.substring(MARK.length()).split(" ", -1);
        return new Matches(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
