/**
 * Problem documents for answers that no resource writes: refusals at the door and failures behind it. And what resources' answers
 * have in common: nobody keeps a copy.
 */
@NullMarked
package se.tillit.gateway.answer;

import org.jspecify.annotations.NullMarked;
