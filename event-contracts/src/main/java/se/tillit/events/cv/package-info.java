/** What cv-service says: notices accepted, employers' messages, disclosures that ended, and whom an erasure must be told. */
@NullMarked
package se.tillit.events.cv;

import org.jspecify.annotations.NullMarked;
