/**
 * Lists in pages: a cursor is encrypted, bound to its caller and its query, and lives for an hour.
 */
@NullMarked
package se.tillit.platform.paging;

import org.jspecify.annotations.NullMarked;
