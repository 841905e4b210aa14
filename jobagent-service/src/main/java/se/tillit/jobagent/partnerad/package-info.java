/**
 * Job ads of partner sites, each under the partner's own name for it: the same name twice is the same ad. In our model or as a schema.org JobPosting.
 */
@NullMarked
package se.tillit.jobagent.partnerad;

import org.jspecify.annotations.NullMarked;
