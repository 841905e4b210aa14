/**
 * Employers' search over the words that each state shows: an anonymous CV is found by its masked text and nothing else.
 */
@NullMarked
package se.tillit.cv.search;

import org.jspecify.annotations.NullMarked;
