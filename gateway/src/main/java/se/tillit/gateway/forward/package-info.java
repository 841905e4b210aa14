/**
 * Passes requests on to the services: the caller's own token and a short list of headers go in, a short list of headers
 * and no foreign error text comes out.
 */
@NullMarked
package se.tillit.gateway.forward;

import org.jspecify.annotations.NullMarked;
