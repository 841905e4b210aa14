@NullMarked
package se.tillit.cv.profile;

import org.jspecify.annotations.NullMarked;
