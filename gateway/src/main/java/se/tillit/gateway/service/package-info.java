/**
 * Asks a service on behalf of an employer and reads the answer as what it claims to be and no more: named fields of the
 * promised shape, a status, nothing else.
 */
@NullMarked
package se.tillit.gateway.service;

import org.jspecify.annotations.NullMarked;
