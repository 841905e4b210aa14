/**
 * Copies of what other services own. Changes are told to this service as they happen; what it may have missed while it was down it asks for, before it
 * is ready and every night.
 */
@NullMarked
package se.tillit.platform.pull;

import org.jspecify.annotations.NullMarked;
