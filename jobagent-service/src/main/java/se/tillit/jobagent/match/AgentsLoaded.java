package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until all agents are in memory: until then ads wait. */
@Readiness
@ApplicationScoped
class AgentsLoaded implements HealthCheck {

    private final AgentIndex index;

    AgentsLoaded(AgentIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Job agents in memory")
                .status(index.isComplete())
                .build();
    }
}
