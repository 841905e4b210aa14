/**
 * What candidates consent to, as far as this service decides by it. consent-service owns consents; a withdrawal holds here when it is answered.
 */
@NullMarked
package se.tillit.account.consent;

import org.jspecify.annotations.NullMarked;
