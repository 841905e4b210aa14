/** How soon a candidate has an ad in her mailbox: from the partner's request to account-service's table. */
@NullMarked
package se.tillit.bench.alerts;

import org.jspecify.annotations.NullMarked;
