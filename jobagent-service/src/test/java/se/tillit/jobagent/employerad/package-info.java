/** Tests of employers' ads and box numbers. */
@NullMarked
package se.tillit.jobagent.employerad;

import org.jspecify.annotations.NullMarked;
