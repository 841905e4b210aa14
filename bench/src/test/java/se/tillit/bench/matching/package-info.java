/** Tests of what is measured with: the generator, and that the contestants find the same. */
@NullMarked
package se.tillit.bench.matching;

import org.jspecify.annotations.NullMarked;
