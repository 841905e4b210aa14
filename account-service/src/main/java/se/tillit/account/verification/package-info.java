/**
 * An operator decides on employers: verify, refuse, suspend, lift.
 */
@NullMarked
package se.tillit.account.verification;

import org.jspecify.annotations.NullMarked;
