package se.tillit.consent.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient erasures are. */
@ConfigMapping(prefix = "tillit.erasure")
interface ErasureConfig {

    /** How often what waits is looked at; an answer that comes is acted on at once. */
    String retry();

    /**
     * How long an order may go unanswered before it is repeated. It stands in the topic for days, so this is for the case
     * that the topic was lost; each repetition costs a service one look-up.
     */
    @WithDefault("1m")
    Duration orderAgainAfter();

    /** How long logs may name the trace ids of the person's requests; stated in certificates. */
    @WithDefault("30d")
    Duration logsKept();

    /** How long an erasure may take before it is an alarm. Everything up and running, it takes seconds. */
    @WithDefault("10m")
    Duration alarmAfter();
}
