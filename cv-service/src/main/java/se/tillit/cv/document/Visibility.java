package se.tillit.cv.document;

/**
 * How far a CV is open. Each state shows all that the one before shows, and more:
 *
 * <pre>
 *   INACTIVE  ──opens──▶  ANONYMOUS  ──opens──▶  PUBLIC      every arrow also leads back, and past the middle
 * </pre>
 */
public enum Visibility {
    /** Exists for nobody but its owner. */
    INACTIVE,
    /** Employers see masked content and never a personal box. */
    ANONYMOUS,
    /** Employers see the content and the boxes that the owner chose. */
    PUBLIC;

    /** Whether going there shows more than this. */
    public boolean opensTo(Visibility target) {
        return target.compareTo(this) > 0;
    }
}
