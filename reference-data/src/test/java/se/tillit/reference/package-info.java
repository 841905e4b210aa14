/** Tests of the reference data: the files as they ship, and how people may write what is in them. */
@NullMarked
package se.tillit.reference;

import org.jspecify.annotations.NullMarked;
