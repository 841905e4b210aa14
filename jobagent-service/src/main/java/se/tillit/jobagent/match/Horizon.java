package se.tillit.jobagent.match;

/**
 * A line that no match crosses: every match with a larger number begins after it, and every agent with a change up to its own was known to all of those.
 *
 * @param matches the number of the last match that may have been before it, all of which are over
 * @param agentChanges the last change of an agent that was committed
 */
public record Horizon(long matches, long agentChanges) {}
