/**
 * The first thing that every request meets: its framing, its row in the table, the caller's role and quota. What passes is
 * forwarded, or answered by the gateway itself; everything else ends here as a problem document.
 */
@NullMarked
package se.tillit.gateway.door;

import org.jspecify.annotations.NullMarked;
