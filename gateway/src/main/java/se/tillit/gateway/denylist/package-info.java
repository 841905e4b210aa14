/**
 * Whose tokens are worth nothing although they have not run out: of accounts that were erased, recovered or removed. The list
 * is read from the last ten minutes of a topic, twice the life of a token, and kept in memory. Without a broker it is as old as
 * the broker's end; what such a token could still reach refuses by itself, because the services have tombstones.
 */
@NullMarked
package se.tillit.gateway.denylist;

import org.jspecify.annotations.NullMarked;
