/** What the documents say about this checkout is true of it, as far as that can be told without reading English. */
@NullMarked
package se.tillit.docs;

import org.jspecify.annotations.NullMarked;
