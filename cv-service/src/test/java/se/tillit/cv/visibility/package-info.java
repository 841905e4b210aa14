@NullMarked
package se.tillit.cv.visibility;

import org.jspecify.annotations.NullMarked;
