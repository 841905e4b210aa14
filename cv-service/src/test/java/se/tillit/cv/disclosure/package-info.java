/** Tests of disclosures. */
@NullMarked
package se.tillit.cv.disclosure;

import org.jspecify.annotations.NullMarked;
