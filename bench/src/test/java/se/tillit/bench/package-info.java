/** Tests of what runs are measured with. */
@NullMarked
package se.tillit.bench;

import org.jspecify.annotations.NullMarked;
