/**
 * An employer's own organisation and its members, built anew from named fields like everything that an employer gets.
 */
@NullMarked
package se.tillit.gateway.organisation;

import org.jspecify.annotations.NullMarked;
