/** Tests of what ads and agents are made by. */
@NullMarked
package se.tillit.bench.market;

import org.jspecify.annotations.NullMarked;
