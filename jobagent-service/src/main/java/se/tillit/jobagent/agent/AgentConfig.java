package se.tillit.jobagent.agent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a candidate may keep. */
@ConfigMapping(prefix = "tillit.job-agents")
interface AgentConfig {

    /** How many agents an account may have. Every replica holds all agents in memory, so one person must not fill it. */
    @WithDefault("20")
    int mostPerAccount();
}
