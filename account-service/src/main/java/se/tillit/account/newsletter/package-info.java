/**
 * The newsletter: for whoever confirmed an address, and for candidates who consent to it and want it. Each gets it once, and ends it with one click.
 */
@NullMarked
package se.tillit.account.newsletter;

import org.jspecify.annotations.NullMarked;
