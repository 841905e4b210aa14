/**
 * Consent to disclose an identity to one employer on one case (F5). cv-service has it recorded and signed before it grants
 * anything; an entry whose grant never came, or is over, is closed in the ledger.
 */
@NullMarked
package se.tillit.consent.disclosure;

import org.jspecify.annotations.NullMarked;
