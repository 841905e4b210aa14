/**
 * One analysis of Swedish and English text. Documents and queries pass through the same steps, so that a word typed is the word found, whether
 * a database index, a stored query or a plain comparison does the finding.
 */
@NullMarked
package se.tillit.text;

import org.jspecify.annotations.NullMarked;
