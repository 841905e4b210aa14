/**
 * Answers of paths that anybody may call take the same time whatever was found, so that the clock tells nobody who is known here.
 */
@NullMarked
package se.tillit.account.floor;

import org.jspecify.annotations.NullMarked;
