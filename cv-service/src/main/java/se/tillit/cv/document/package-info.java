/**
 * The CV as its owner writes it. What employers get is derived from it in the same transaction, never later.
 */
@NullMarked
package se.tillit.cv.document;

import org.jspecify.annotations.NullMarked;
