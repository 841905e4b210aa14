/** Ads and agents out of a seed: invented words with the habits of a language, and the same market again with occupations and places that there are. */
@NullMarked
package se.tillit.bench.market;

import org.jspecify.annotations.NullMarked;
