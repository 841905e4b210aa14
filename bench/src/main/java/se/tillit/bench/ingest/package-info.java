/** How fast a partner's batch goes through: from the gateway to the last match. */
@NullMarked
package se.tillit.bench.ingest;

import org.jspecify.annotations.NullMarked;
