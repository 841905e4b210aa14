/** The parked events of every service, as one list for operators. */
@NullMarked
package se.tillit.gateway.parkedevents;

import org.jspecify.annotations.NullMarked;
