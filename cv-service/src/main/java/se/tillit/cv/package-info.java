/**
 * What a person says about herself, and what an employer may see of it.
 */
@NullMarked
package se.tillit.cv;

import org.jspecify.annotations.NullMarked;
