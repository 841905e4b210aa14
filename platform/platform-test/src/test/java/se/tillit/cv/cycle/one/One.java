package se.tillit.cv.cycle.one;

/** Half of a cycle between features. */
public class One {
    se.tillit.cv.circle.Two two = new se.tillit.cv.circle.Two();
}
