/**
 * The service as a whole: the shape of its code, and the promises that several features keep together.
 */
@NullMarked
package se.tillit.cv;

import org.jspecify.annotations.NullMarked;
