package se.tillit.bench.market;

import java.util.SplittableRandom;

/** The places: 290 municipalities in 21 counties; as many live and work in the n-th as in the first, divided by n^0.9. */
final class Land {
    private static final int MUNICIPALITIES = 290;
    private static final int COUNTIES = 21;

    private final Skew skew = new Skew(MUNICIPALITIES, 0.9);

    int draw(SplittableRandom random) {
        return skew.draw(random);
    }

    String municipality(int place) {
        return "m:" + place;
    }

    /** The large towns are in counties of their own. */
    String county(int municipality) {
        return "c:" + municipality * 31 % COUNTIES;
    }
}
