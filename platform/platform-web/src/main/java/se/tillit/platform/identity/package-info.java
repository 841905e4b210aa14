/**
 * Who is calling: the checked access token, its roles, and nothing that a header claims.
 */
@NullMarked
package se.tillit.platform.identity;

import org.jspecify.annotations.NullMarked;
