/** The erasure saga: consent-service orders a step, the service named does it and answers with counts. */
@NullMarked
package se.tillit.events.erasure;

import org.jspecify.annotations.NullMarked;
