/**
 * Everything about being known to Tillit: registering, accounts, employers and their members, and the mail that this
 * takes. It knows addresses and names of people, and nothing of their CVs.
 */
@NullMarked
package se.tillit.account;

import org.jspecify.annotations.NullMarked;
