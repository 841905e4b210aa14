/**
 * All outgoing mail: queued in the transaction that wants it, sent by any replica afterwards, repeated until it is out or pointless, and forgotten then.
 */
@NullMarked
package se.tillit.account.mail;

import org.jspecify.annotations.NullMarked;
