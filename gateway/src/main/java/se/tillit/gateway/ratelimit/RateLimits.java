package se.tillit.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Token buckets of callers. Who a caller is, is not kept: a bucket hangs on a hash with a salt that dies with us. */
@Singleton
public class RateLimits {

    private final RateLimitConfig config;
    private final Cache<String, Bucket> buckets;
    private final byte[] salt = new byte[32];

    RateLimits(RateLimitConfig config) {
        this.config = config;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.rememberedCallers())
                .expireAfterAccess(config.window().multipliedBy(2))
                .build();
        new SecureRandom().nextBytes(salt);
    }

    /**
     * Takes one request from a caller's bucket; nothing for a class without a limit.
     *
     * @param caller an account id or an address
     */
    public Optional<Quota> take(LimitClass limit, String caller) {
        long requests = requests(limit);
        if (requests == Long.MAX_VALUE) {
            return Optional.empty();
        }
        Bucket bucket = buckets.get(key(limit, caller), _ -> bucket(requests));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return Optional.of(new Quota(
                limit.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                requests,
                config.window(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                !probe.isConsumed(),
                Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private long requests(LimitClass limit) {
        return switch (limit) {
            case ANONYMOUS_READ -> config.anonymousRead();
            case ANONYMOUS_WRITE -> config.anonymousWrite();
            case READ -> config.read();
            case WRITE -> config.write();
            case EMPLOYER_SEARCH -> config.employerSearch();
            case EMPLOYER_READ -> config.employerRead();
            case PARTNER, CLOSING -> Long.MAX_VALUE;
        };
    }

    private Bucket bucket(long requests) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, config.window()))
                .build();
    }

    private String key(LimitClass limit, String caller) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(caller.getBytes(StandardCharsets.UTF_8));
            return limit.name() + Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
