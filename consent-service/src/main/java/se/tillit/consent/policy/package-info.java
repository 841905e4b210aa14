/**
 * The published policies and the notices they require. What somebody accepted can always be read again, word for word:
 * a published text never changes, and the database itself refuses to change it.
 */
@NullMarked
package se.tillit.consent.policy;

import org.jspecify.annotations.NullMarked;
