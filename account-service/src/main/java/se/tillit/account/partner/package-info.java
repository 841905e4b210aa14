/**
 * Partner job sites: an operator adds one, which gets a client to log in with, and removes it. jobagent-service is told, and asks for
 * the rest.
 */
@NullMarked
package se.tillit.account.partner;

import org.jspecify.annotations.NullMarked;
