/**
 * Where identifiers, tokens and time come from, so that a test can be deterministic.
 */
@NullMarked
package se.tillit.platform.ids;

import org.jspecify.annotations.NullMarked;
