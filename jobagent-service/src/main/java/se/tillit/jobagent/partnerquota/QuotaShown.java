package se.tillit.jobagent.partnerquota;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;

/** Where the caller of this request stands, for the answer's head. */
@RequestScoped
class QuotaShown {

    private Map<String, String> fields = Map.of();

    void show(QuotaPolicy policy, long limit, long window, long remaining, long reset) {
        fields = Map.of(
                "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy.wireName(), limit, window),
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy.wireName(), remaining, reset));
    }

    Map<String, String> fields() {
        return fields;
    }
}
