/**
 * Who may see CVs: this service's own copy of each employer's state and members, so that the statement that releases a CV can decide by it. Openings
 * arrive by event, closings are pushed and committed before their caller hears of them; until the first pull after a start this service is not ready,
 * because it could have missed a closing.
 */
@NullMarked
package se.tillit.cv.employeraccess;

import org.jspecify.annotations.NullMarked;
