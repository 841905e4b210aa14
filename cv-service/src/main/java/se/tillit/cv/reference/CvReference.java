package se.tillit.cv.reference;

/**
 * What a reference says to those who can read it.
 *
 * @param cvNumber the CV's internal number
 * @param epoch how often the CV has become anonymous; a reference of another epoch is dead
 */
public record CvReference(long cvNumber, int epoch) {

    /** Leads to no CV: what to look up for a reference that says nothing, so that it costs the same. */
    public static final CvReference NOWHERE = new CvReference(-1, -1);
}
