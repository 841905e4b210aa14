/** Tests of ads as they are stored. */
@NullMarked
package se.tillit.jobagent.ad;

import org.jspecify.annotations.NullMarked;
