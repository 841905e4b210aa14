@NullMarked
package se.tillit.cv.document;

import org.jspecify.annotations.NullMarked;
