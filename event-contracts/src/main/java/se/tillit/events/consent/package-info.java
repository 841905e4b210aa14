/** What consent-service says: consents given and withdrawn, and warnings before a removal. */
@NullMarked
package se.tillit.events.consent;

import org.jspecify.annotations.NullMarked;
