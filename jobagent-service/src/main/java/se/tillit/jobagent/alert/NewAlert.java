package se.tillit.jobagent.alert;

import java.util.List;
import java.util.UUID;
import se.tillit.jobagent.agent.Frequency;

/**
 * What an agent is to tell.
 *
 * @param stopVersion the newest stop of the agent that was heard of
 * @param ads numbers of ads
 * @param more how many more there are than these
 */
public record NewAlert(
        int agentNumber,
        UUID agentId,
        UUID accountId,
        Frequency frequency,
        long stopVersion,
        List<Long> ads,
        int more) {

    public NewAlert {
        ads = List.copyOf(ads);
        if (ads.isEmpty()) {
            throw new IllegalArgumentException("nothing to tell");
        }
    }
}
