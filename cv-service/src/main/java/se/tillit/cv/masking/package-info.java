/**
 * Finds what a person wrote in the personal boxes again in free text, however it is spelled, and hides it at a fixed width. What is found here is
 * never stored or logged: a span names its kind and its place, not its value.
 */
@NullMarked
package se.tillit.cv.masking;

import org.jspecify.annotations.NullMarked;
