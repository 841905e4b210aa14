/**
 * The personal boxes, once per person. Every value carries its source and time, and whoever derives something from them
 * follows in the same transaction.
 */
@NullMarked
package se.tillit.cv.profile;

import org.jspecify.annotations.NullMarked;
