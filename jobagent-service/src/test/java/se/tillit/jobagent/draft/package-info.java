/** Tests of what an ad must obey. */
@NullMarked
package se.tillit.jobagent.draft;

import org.jspecify.annotations.NullMarked;
