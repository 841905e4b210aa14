/**
 * The one document that describes everything behind the gateway. It is put together from the services' documents when
 * they change, checked in, and served from the build: what is read here is what was reviewed.
 */
@NullMarked
package se.tillit.gateway.openapi;

import org.jspecify.annotations.NullMarked;
