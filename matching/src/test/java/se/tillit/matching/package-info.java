/** Tests of the engine against a plain look at every query. */
@NullMarked
package se.tillit.matching;

import org.jspecify.annotations.NullMarked;
