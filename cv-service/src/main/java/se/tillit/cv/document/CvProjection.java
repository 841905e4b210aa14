package se.tillit.cv.document;

import se.tillit.cv.profile.Boxes;

/** What employers get of a CV, derived from its text and its owner's boxes. Called under the profile's lock. */
public interface CvProjection {

    /** Derives it anew, in the transaction that changes the text or the boxes. */
    void project(Cv cv, Boxes boxes);
}
