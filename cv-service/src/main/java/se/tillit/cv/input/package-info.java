/**
 * What people may type: text without control characters, in lengths that a page can show.
 */
@NullMarked
package se.tillit.cv.input;

import org.jspecify.annotations.NullMarked;
