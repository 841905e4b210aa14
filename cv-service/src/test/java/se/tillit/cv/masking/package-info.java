/** Tests of masking: what must be hidden in every form, what must stay, and that no text takes long. */
@NullMarked
package se.tillit.cv.masking;

import org.jspecify.annotations.NullMarked;
