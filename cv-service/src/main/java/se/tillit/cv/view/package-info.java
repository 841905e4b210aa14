/**
 * What one employer sees of one CV, decided and logged by one statement. This is the first of the two locks: no personal
 * box leaves an anonymous CV.
 */
@NullMarked
package se.tillit.cv.view;

import org.jspecify.annotations.NullMarked;
