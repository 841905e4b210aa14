/**
 * Traces that a person can read and that name no person: route templates and ids of spans, never a path value.
 */
@NullMarked
package se.tillit.platform.observe;

import org.jspecify.annotations.NullMarked;
