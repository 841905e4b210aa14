package se.tillit.cv.document;

/** What hangs on a CV and does not simply go with its row. */
public interface CvDeletion {

    /** Follows the deletion, in its transaction and under the CV's lock, while the row is still there. */
    void beforeDeleted(long cvNumber);
}
