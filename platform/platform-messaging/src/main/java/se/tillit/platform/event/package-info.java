/**
 * An event between its record and its bytes: JSON, headers, and the request it follows from.
 */
@NullMarked
package se.tillit.platform.event;

import org.jspecify.annotations.NullMarked;
