@NullMarked
package se.tillit.cv.input;

import org.jspecify.annotations.NullMarked;
