/** How a search over stored lexemes is best run: in the order of its rows, or through its index. */
@NullMarked
package se.tillit.platform.search;

import org.jspecify.annotations.NullMarked;
