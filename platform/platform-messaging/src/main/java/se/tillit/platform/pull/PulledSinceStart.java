package se.tillit.platform.pull;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until every copy was pulled once after the start: a closing may have been given while this process was down.
 * Afterwards ready also when an owner is not there, because from then on closings are pushed.
 */
@Readiness
class PulledSinceStart implements HealthCheck {

    private final Instance<PulledCopy<?>> copies;

    PulledSinceStart(@Any Instance<PulledCopy<?>> copies) {
        this.copies = copies;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("copies pulled since start");
        copies.forEach(copy -> answer.withData(copy.name(), copy.pulledOnce()));
        return answer.status(copies.stream().allMatch(PulledCopy::pulledOnce)).build();
    }
}
