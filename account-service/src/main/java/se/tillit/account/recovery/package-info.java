/**
 * A forgotten password: a mailed token and the answer to the security question together make a new one, and every session ends. Asking tells nobody who is known here.
 */
@NullMarked
package se.tillit.account.recovery;

import org.jspecify.annotations.NullMarked;
