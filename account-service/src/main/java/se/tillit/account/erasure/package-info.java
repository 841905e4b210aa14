/**
 * This service's steps of an erasure (architecture rule 5): end the sessions, wipe the mail that waits, delete the account and everything about the person, delete the login, and count what is left.
 */
@NullMarked
package se.tillit.account.erasure;

import org.jspecify.annotations.NullMarked;
