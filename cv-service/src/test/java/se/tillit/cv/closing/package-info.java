/** Tests of closings: who may state them, in which order, what they hide, and when this service counts as ready. */
@NullMarked
package se.tillit.cv.closing;

import org.jspecify.annotations.NullMarked;
