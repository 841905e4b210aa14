/**
 * Who somebody is to this service: a random reference, made when the account opens or is first needed and forgotten at
 * erasure. The ledger knows only its hash.
 */
@NullMarked
package se.tillit.consent.subject;

import org.jspecify.annotations.NullMarked;
