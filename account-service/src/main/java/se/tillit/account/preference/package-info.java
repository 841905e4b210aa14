/**
 * How a candidate wants to be reached: by mail, in her mailbox, both or not at all, for each kind of news (features 54, 57).
 */
@NullMarked
package se.tillit.account.preference;

import org.jspecify.annotations.NullMarked;
