/**
 * Job agents: the searches that a candidate keeps, and how often she wants to hear of what they find. An agent that was changed, turned off or
 * deleted is so for every ad that is matched after the answer.
 */
@NullMarked
package se.tillit.jobagent.agent;

import org.jspecify.annotations.NullMarked;
