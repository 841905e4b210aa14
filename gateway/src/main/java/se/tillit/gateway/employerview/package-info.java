/**
 * What an employer sees of a CV, built anew from named fields: the second of two locks. The declared view decides which
 * fields there are, a view that is missing or unknown is ANONYMOUS, and nothing that is not named here ever comes out.
 */
@NullMarked
package se.tillit.gateway.employerview;

import org.jspecify.annotations.NullMarked;
