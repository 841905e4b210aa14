package se.tillit.cv.circle;

/** The other half. */
public class Two {
    public se.tillit.cv.cycle.one.One one() {
        return new se.tillit.cv.cycle.one.One();
    }
}
