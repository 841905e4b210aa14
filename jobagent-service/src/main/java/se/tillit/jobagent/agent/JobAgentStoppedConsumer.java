package se.tillit.jobagent.agent;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.account.JobAgentStopped;
import se.tillit.platform.inbox.EventConsumer;

/** Somebody used the link in an agent's mail: no mail of it since then, and the agent is off from now on. */
@ApplicationScoped
class JobAgentStoppedConsumer implements EventConsumer<JobAgentStopped> {

    private final WriteAgent agents;

    JobAgentStoppedConsumer(WriteAgent agents) {
        this.agents = agents;
    }

    @Override
    public String name() {
        return "job-agent-stopped";
    }

    @Override
    public Class<JobAgentStopped> form() {
        return JobAgentStopped.class;
    }

    @Override
    public void take(JobAgentStopped event) {
        agents.stop(event.accountId(), event.agentId(), event.version());
    }
}
