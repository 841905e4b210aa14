/**
 * What tests stand on: a real PostgreSQL, an issuer that signs real tokens, and the architecture rules that every
 * service keeps.
 */
@NullMarked
package se.tillit.platform.test;

import org.jspecify.annotations.NullMarked;
