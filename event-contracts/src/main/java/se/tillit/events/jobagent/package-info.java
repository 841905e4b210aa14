/** What jobagent-service says: that a job ad is to be matched, to its own replicas, and that somebody is to be told of ads. */
@NullMarked
package se.tillit.events.jobagent;

import org.jspecify.annotations.NullMarked;
