/**
 * Warns a candidate before her data is hidden and removed (feature 73).
 */
@NullMarked
package se.tillit.account.retention;

import org.jspecify.annotations.NullMarked;
