/**
 * What people agreed to and took back, for good: entries are only ever added, each seals the one before it, and anybody with
 * an old receipt can tell when one was changed. No entry leads back to a person without the reference that she holds (F16).
 */
@NullMarked
package se.tillit.consent.ledger;

import org.jspecify.annotations.NullMarked;
