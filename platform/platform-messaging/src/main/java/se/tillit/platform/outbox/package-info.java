/**
 * Events leave through here alone. A row is written in the transaction of the change it tells of; every replica's relay sends the rows of a bucket that it holds the lease of, in order, until the broker has taken them.
 */
@NullMarked
package se.tillit.platform.outbox;

import org.jspecify.annotations.NullMarked;
