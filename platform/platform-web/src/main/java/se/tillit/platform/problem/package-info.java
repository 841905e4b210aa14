/**
 * Errors as problem documents (RFC 9457): one catalogue, texts in Swedish and English, and never a value that somebody sent.
 */
@NullMarked
package se.tillit.platform.problem;

import org.jspecify.annotations.NullMarked;
