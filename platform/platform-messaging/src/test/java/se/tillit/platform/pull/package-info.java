/** Tests of copies. */
@NullMarked
package se.tillit.platform.pull;

import org.jspecify.annotations.NullMarked;
