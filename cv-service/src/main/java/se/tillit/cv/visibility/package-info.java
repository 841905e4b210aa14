/**
 * Opening and closing a CV. Closing needs nothing and is true when it answers; opening needs the notices of the new state.
 */
@NullMarked
package se.tillit.cv.visibility;

import org.jspecify.annotations.NullMarked;
