/**
 * What an employer calls a CV. A reference is made for one employer and one epoch of a CV: two employers cannot tell by comparing that they look at
 * the same person, and a reference from before the CV's last change to anonymous leads nowhere.
 */
@NullMarked
package se.tillit.cv.reference;

import org.jspecify.annotations.NullMarked;
