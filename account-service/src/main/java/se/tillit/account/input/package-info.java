/**
 * What may be typed into a field: forms that every request of this service shares.
 */
@NullMarked
package se.tillit.account.input;

import org.jspecify.annotations.NullMarked;
