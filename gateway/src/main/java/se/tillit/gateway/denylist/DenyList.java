package se.tillit.gateway.denylist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The accounts whose older tokens are refused. */
@Singleton
public class DenyList {

    /** Twice the life of an access token. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, Instant> closed =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    DenyList() {}

    void close(String account, Instant at) {
        closed.asMap().merge(account, at, (known, now) -> known.isAfter(now) ? known : now);
    }

    /** Whether a token of this account that was issued then is worth nothing. */
    public boolean refuses(String account, Instant issuedAt) {
        Instant closedAt = closed.getIfPresent(account);
        return closedAt != null && !issuedAt.isAfter(closedAt);
    }
}
