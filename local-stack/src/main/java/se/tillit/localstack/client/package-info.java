/**
 * The platform as a person's program sees it: JSON at the gateway, a log-in at Keycloak, mail in the catcher. The tour and
 * the sample data use it; it knows nothing that an outsider does not.
 */
@NullMarked
package se.tillit.localstack.client;

import org.jspecify.annotations.NullMarked;
