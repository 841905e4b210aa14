/**
 * Problem documents for answers that no resource writes: refusals at the door and failures behind it.
 */
@NullMarked
package se.tillit.gateway.answer;

import org.jspecify.annotations.NullMarked;
