/** Tests of partners' ads. */
@NullMarked
package se.tillit.jobagent.partnerad;

import org.jspecify.annotations.NullMarked;
