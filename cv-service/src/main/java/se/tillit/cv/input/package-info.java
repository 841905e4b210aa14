/**
 * What people may type beyond plain text: the codes of countries.
 */
@NullMarked
package se.tillit.cv.input;

import org.jspecify.annotations.NullMarked;
