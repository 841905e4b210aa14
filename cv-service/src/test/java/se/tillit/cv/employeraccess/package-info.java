/** Tests of employer access: who may state it, in which order, and when this service counts as ready. */
@NullMarked
package se.tillit.cv.employeraccess;

import org.jspecify.annotations.NullMarked;
