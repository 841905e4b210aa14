/** Tests of answers to employers. */
@NullMarked
package se.tillit.cv.answer;

import org.jspecify.annotations.NullMarked;
