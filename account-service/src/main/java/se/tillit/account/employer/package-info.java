/**
 * An employer's own pages: the organisation and its members.
 */
@NullMarked
package se.tillit.account.employer;

import org.jspecify.annotations.NullMarked;
