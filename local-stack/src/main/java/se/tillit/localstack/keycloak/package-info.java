/**
 * A real Keycloak with the realm that is deployed, plus an overlay that exists on local stacks alone: a client for the password
 * grant, a partner and the demo users. Nothing of the overlay is in the deployed realm.
 */
@NullMarked
package se.tillit.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
