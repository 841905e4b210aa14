package se.tillit.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import se.tillit.gateway.ratelimit.ClientAddress;
import se.tillit.gateway.ratelimit.LimitClass;
import se.tillit.gateway.ratelimit.Quota;
import se.tillit.gateway.ratelimit.RateLimits;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Counts a request against its caller's quota, and tells the caller where it stands. */
@Singleton
class Turnstile {

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final MeterRegistry metrics;

    Turnstile(RateLimits limits, ClientAddress addresses, MeterRegistry metrics) {
        this.limits = limits;
        this.addresses = addresses;
        this.metrics = metrics;
    }

    /**
     * Lets one request through.
     *
     * @param account who is logged in; without a login the address counts
     * @throws ProblemException when the quota is used up
     */
    void turn(LimitClass limit, HttpServerRequest request, Optional<String> account) {
        String caller = account.map(id -> "account " + id).orElseGet(() -> "address " + address(request));
        limits.take(limit, caller).ifPresent(quota -> show(quota, request));
    }

    private void show(Quota quota, HttpServerRequest request) {
        request.response()
                .putHeader("RateLimit-Policy", quota.policyField())
                .putHeader("RateLimit", quota.stateField());
        if (quota.refused()) {
            metrics.counter("tillit.gateway.rate.limited", "policy", quota.policy())
                    .increment();
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS).retryAfter(quota.pause());
        }
    }

    private String address(HttpServerRequest request) {
        return addresses.of(
                request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }
}
