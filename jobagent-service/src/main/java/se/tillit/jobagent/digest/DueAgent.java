package se.tillit.jobagent.digest;

import java.util.UUID;
import se.tillit.jobagent.agent.Rhythm;
import se.tillit.jobagent.criteria.Criteria;

/**
 * An agent whose digest is due, as it was claimed.
 *
 * @param stopVersion the newest stop of it that was heard of
 * @param toldThrough the last match that its digests have gone through
 * @param criteriaSince the last match that was found by other criteria than it has now
 */
record DueAgent(
        int number,
        UUID id,
        UUID accountId,
        Rhythm rhythm,
        long stopVersion,
        long toldThrough,
        long criteriaSince,
        Criteria criteria) {}
