package se.tillit.cv.employeraccess;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until employer access was pulled once after the start: a suspension may have been given while this process was down. Afterwards ready also
 * when account-service is not there, because from then on closings are pushed.
 */
@Readiness
class EmployerAccessReadiness implements HealthCheck {
    private final PullState state;

    EmployerAccessReadiness(PullState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("employer access pulled since start")
                .status(state.pulledOnce())
                .build();
    }
}
