/**
 * An employer's contact with the owner of a CV, which leads through the platform alone (feature 29). However a case ends, to the employer it is CLOSED and
 * nothing else; what it could tell is decided by the statement that reads it, with the predicate of {@code view.EmployerSight}.
 */
@NullMarked
package se.tillit.cv.contact;

import org.jspecify.annotations.NullMarked;
