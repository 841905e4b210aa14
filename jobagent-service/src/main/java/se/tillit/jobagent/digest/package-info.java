/**
 * Digests: what the agents that tell daily or weekly have found since their last one. Replicas claim the agents whose time has come; a digest that is late
 * goes out once, and no match is passed over or told twice.
 */
@NullMarked
package se.tillit.jobagent.digest;

import org.jspecify.annotations.NullMarked;
