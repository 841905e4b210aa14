/**
 * From an address typed into a form to an account with a login. Nothing works before the link in the mail was confirmed, and nobody learns from outside which addresses are known.
 */
@NullMarked
package se.tillit.account.registration;

import org.jspecify.annotations.NullMarked;
