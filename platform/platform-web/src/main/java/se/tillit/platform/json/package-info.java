/**
 * JSON as the API promises it: strict on the way in, plain on the way out.
 */
@NullMarked
package se.tillit.platform.json;

import org.jspecify.annotations.NullMarked;
