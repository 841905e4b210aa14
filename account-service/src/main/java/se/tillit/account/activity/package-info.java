/**
 * The days on which a candidate was here or was sent a mail, which her retention is counted from. At most one change a day.
 */
@NullMarked
package se.tillit.account.activity;

import org.jspecify.annotations.NullMarked;
