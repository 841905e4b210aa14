/** The bugs that {@code ./tillit prove bugs} plants. */
@NullMarked
package se.tillit.bugs;

import org.jspecify.annotations.NullMarked;
