/**
 * Many ads of a partner in one request, read and written as they come, with a result for each. A bad one harms no other; a snapshot takes back what
 * is not in it, unless that is suspiciously much.
 */
@NullMarked
package se.tillit.jobagent.partnerbatch;

import org.jspecify.annotations.NullMarked;
