/**
 * What this platform signs, anybody can check without asking it: ES256, every public key that ever signed published, the
 * private ones nowhere but in the environment.
 */
@NullMarked
package se.tillit.consent.signing;

import org.jspecify.annotations.NullMarked;
