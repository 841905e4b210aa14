/**
 * Partner job sites: a copy of what account-service says of them. A partner that was removed publishes nothing, and what it published is closed.
 */
@NullMarked
package se.tillit.jobagent.partner;

import org.jspecify.annotations.NullMarked;
