/**
 * How long an account without activity is kept (J49-J52): its owner is warned, then hidden, then erased, each on the day that
 * she can read in her timeline and never earlier than she was told. Logging in takes all of it back.
 */
@NullMarked
package se.tillit.consent.retention;

import org.jspecify.annotations.NullMarked;
