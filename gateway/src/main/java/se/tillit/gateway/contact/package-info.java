/**
 * An employer's contact with owners of CVs. As with CVs, every answer is built anew from named fields: a case that is CLOSED, or whose status is missing or
 * unknown, has its id and when it was opened and nothing else.
 */
@NullMarked
package se.tillit.gateway.contact;

import org.jspecify.annotations.NullMarked;
