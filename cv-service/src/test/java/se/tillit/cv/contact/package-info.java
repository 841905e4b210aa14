/** Tests of employers' contact with owners of CVs. */
@NullMarked
package se.tillit.cv.contact;

import org.jspecify.annotations.NullMarked;
