/**
 * Checks what Tillit signed without asking Tillit: two files are all it reads, and it opens no connection. Nothing of the
 * platform's code is used, so that a fault there cannot hide here.
 */
@NullMarked
package se.tillit.verifier;

import org.jspecify.annotations.NullMarked;
