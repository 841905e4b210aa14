/**
 * Who no employer may see any more because she is being erased or has been away too long. A closing is committed here, then
 * at cv-service, and only then answered; one that cv-service has not confirmed stays owed and is repeated.
 */
@NullMarked
package se.tillit.consent.closing;

import org.jspecify.annotations.NullMarked;
