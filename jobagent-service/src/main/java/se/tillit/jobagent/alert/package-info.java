/**
 * What agents tell, and what may be told of it now. No agent tells of an ad twice; an ad that closed and an agent that is off are told of no more, at
 * whichever attempt.
 */
@NullMarked
package se.tillit.jobagent.alert;

import org.jspecify.annotations.NullMarked;
