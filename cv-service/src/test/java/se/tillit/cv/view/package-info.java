@NullMarked
package se.tillit.cv.view;

import org.jspecify.annotations.NullMarked;
