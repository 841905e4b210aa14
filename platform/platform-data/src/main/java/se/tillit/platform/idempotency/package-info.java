/**
 * A creating POST that is repeated with the same {@code Idempotency-Key} creates once. The key is taken in the same
 * transaction as the effect, so neither can exist without the other.
 */
@NullMarked
package se.tillit.platform.idempotency;

import org.jspecify.annotations.NullMarked;
