/** Tests of the analysis: what finds what, and what no input may break. */
@NullMarked
package se.tillit.text;

import org.jspecify.annotations.NullMarked;
