/** Tests of the sample data: that nobody real is in it, that it comes out the same, and that loading can be interrupted. */
@NullMarked
package se.tillit.localstack.sample;

import org.jspecify.annotations.NullMarked;
