/**
 * Which of a million stored queries a new document matches, in about a millisecond. It says exactly what {@link se.tillit.text.TextQuery#matches}
 * says of each of them, also while queries are put and removed.
 */
@NullMarked
package se.tillit.matching;

import org.jspecify.annotations.NullMarked;
