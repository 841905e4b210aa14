/** Tests of batches and snapshots. */
@NullMarked
package se.tillit.jobagent.partnerbatch;

import org.jspecify.annotations.NullMarked;
