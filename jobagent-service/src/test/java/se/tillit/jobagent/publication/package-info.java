/** Tests of when ads open, close and are told of. */
@NullMarked
package se.tillit.jobagent.publication;

import org.jspecify.annotations.NullMarked;
