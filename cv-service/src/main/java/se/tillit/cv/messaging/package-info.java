/** The topics this service listens to. What it does about an event stands in the feature that the event concerns. */
@NullMarked
package se.tillit.cv.messaging;

import org.jspecify.annotations.NullMarked;
