/**
 * A candidate's account: login address, locale, accepted policy. It exists from the confirmation on and not before.
 */
@NullMarked
package se.tillit.account.account;

import org.jspecify.annotations.NullMarked;
