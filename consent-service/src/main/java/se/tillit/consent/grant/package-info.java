/**
 * What somebody consents to. A yes and a no are one call each, of the same shape; both are in the ledger and answered with a
 * signed receipt. A no is enforced by the service that acts on the purpose before it is answered; it never waits for a policy
 * to be read (architecture rule 2).
 */
@NullMarked
package se.tillit.consent.grant;

import org.jspecify.annotations.NullMarked;
