package se.tillit.cv.reference;

/**
 * What a reference says to those who can read it.
 *
 * @param cvNumber the CV's internal number
 * @param epoch how often the CV has become anonymous; a reference of another epoch is dead
 */
public record CvReference(long cvNumber, int epoch) {}
