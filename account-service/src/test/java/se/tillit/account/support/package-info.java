/**
 * What the resource tests of this service share: a mail server, stand-ins for the other services and for Keycloak, and
 * people and employers to work with.
 */
@NullMarked
package se.tillit.account.support;

import org.jspecify.annotations.NullMarked;
