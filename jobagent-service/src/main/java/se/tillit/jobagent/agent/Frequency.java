package se.tillit.jobagent.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often an agent tells of what it has found. */
@Schema(name = "JobAgentFrequency")
public enum Frequency {
    /** As soon as an ad is matched. */
    INSTANT,
    /** Every day at the hour. */
    DAILY,
    /** Every week at the weekday and hour. */
    WEEKLY
}
