/**
 * The link to Keycloak, which alone holds passwords: a login is created disabled, and enabled when everything else is committed. Also the rules for passwords and the security question.
 */
@NullMarked
package se.tillit.account.credentials;

import org.jspecify.annotations.NullMarked;
