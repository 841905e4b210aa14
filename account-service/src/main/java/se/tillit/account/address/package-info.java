/**
 * What counts as one e-mail address, and the promise that at any moment at most one request opens a login for it.
 */
@NullMarked
package se.tillit.account.address;

import org.jspecify.annotations.NullMarked;
