/** Tests of blocks. */
@NullMarked
package se.tillit.cv.block;

import org.jspecify.annotations.NullMarked;
