package se.tillit.jobagent.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an agent looks at ads and tells of them. */
@Schema(name = "JobAgentState")
public enum AgentState {
    ON,
    OFF
}
