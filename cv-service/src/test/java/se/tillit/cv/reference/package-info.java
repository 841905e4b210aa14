/** Tests of references: who can read which, and for how long. */
@NullMarked
package se.tillit.cv.reference;

import org.jspecify.annotations.NullMarked;
