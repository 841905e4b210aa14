/**
 * Tells employers that somebody whose identity they got has erased it (GDPR 19, feature 69).
 */
@NullMarked
package se.tillit.account.recipient;

import org.jspecify.annotations.NullMarked;
