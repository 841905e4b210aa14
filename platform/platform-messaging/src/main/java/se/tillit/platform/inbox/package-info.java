/**
 * Events arrive through here. The inbox row, the version guard and the effect are one transaction; the record is acknowledged after its commit. What can never be taken is parked, and what follows about the same thing waits behind it.
 */
@NullMarked
package se.tillit.platform.inbox;

import org.jspecify.annotations.NullMarked;
