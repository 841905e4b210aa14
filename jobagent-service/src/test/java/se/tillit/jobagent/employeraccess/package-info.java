/** Tests of employer access: in which order it is believed, and when this service counts as ready. */
@NullMarked
package se.tillit.jobagent.employeraccess;

import org.jspecify.annotations.NullMarked;
