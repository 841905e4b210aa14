/**
 * Employers that a person never wants to be seen by. A block is true when it answers, and holds also for an employer that comes to the platform later.
 */
@NullMarked
package se.tillit.cv.block;

import org.jspecify.annotations.NullMarked;
