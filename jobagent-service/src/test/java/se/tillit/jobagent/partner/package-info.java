/** Tests of partners. */
@NullMarked
package se.tillit.jobagent.partner;

import org.jspecify.annotations.NullMarked;
