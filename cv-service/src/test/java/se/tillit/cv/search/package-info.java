@NullMarked
package se.tillit.cv.search;

import org.jspecify.annotations.NullMarked;
