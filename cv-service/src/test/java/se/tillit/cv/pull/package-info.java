/** Tests of copies. */
@NullMarked
package se.tillit.cv.pull;

import org.jspecify.annotations.NullMarked;
