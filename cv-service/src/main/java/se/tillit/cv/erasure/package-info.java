/**
 * This service's steps of a person's erasure: the employers that got her identity are told, everything about her is deleted, and what is left is counted.
 */
@NullMarked
package se.tillit.cv.erasure;

import org.jspecify.annotations.NullMarked;
