/**
 * What a person keeps of an act of hers: signed, in an open form, checkable without us (F18). Nobody but she has it, for it
 * holds the reference that opens her entries in the ledger.
 */
@NullMarked
package se.tillit.consent.receipt;

import org.jspecify.annotations.NullMarked;
