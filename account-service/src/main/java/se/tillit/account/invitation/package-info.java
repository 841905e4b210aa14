/**
 * How a person of an employer gets a login: a mailed link, a password, a security question.
 */
@NullMarked
package se.tillit.account.invitation;

import org.jspecify.annotations.NullMarked;
