/**
 * How values are kept in columns of JSON: by rules of its own, so that the API can be stricter than the past.
 */
@NullMarked
package se.tillit.platform.stored;

import org.jspecify.annotations.NullMarked;
