/**
 * Secrets with a key id, so that each can be rotated.
 */
@NullMarked
package se.tillit.platform.keys;

import org.jspecify.annotations.NullMarked;
