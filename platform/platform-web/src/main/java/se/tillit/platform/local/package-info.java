/**
 * The switch for one machine, which a deployed service refuses.
 */
@NullMarked
package se.tillit.platform.local;

import org.jspecify.annotations.NullMarked;
