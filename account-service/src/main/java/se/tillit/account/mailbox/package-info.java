/**
 * A candidate's mailbox. It receives and sends nothing (feature 55); of what an item says only ids and dates are kept here.
 */
@NullMarked
package se.tillit.account.mailbox;

import org.jspecify.annotations.NullMarked;
