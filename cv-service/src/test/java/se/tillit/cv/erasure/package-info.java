/** Tests of erasures. */
@NullMarked
package se.tillit.cv.erasure;

import org.jspecify.annotations.NullMarked;
