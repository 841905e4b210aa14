package se.tillit.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import se.tillit.platform.keys.KeyRings;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * Remembers for 24 hours which resource a key created. Only keyed hashes and the resource's id are kept: the answer is
 * rendered again from the resource, so no personal value is stored a second time.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int MAX_LENGTH = 255;

    private final EntityManager database;
    private final KeyRings keys;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(EntityManager database, KeyRings keys, ObjectMapper json, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Creates once. A concurrent call with the same key waits for the first one's commit and then gets its resource.
     *
     * @return the id of the resource that this call, or the one it repeats, created
     * @throws ProblemException 422 when the key came with another body before, 400 when it is no key
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID once(IdempotentCall call, Supplier<UUID> create) {
        String key = call.key();
        if (key == null) {
            return create.get();
        }
        byte[] digest = digest(valid(key));
        byte[] fingerprint = fingerprint(call.body());
        forgetExpired(call, digest);
        if (!take(call, digest, fingerprint)) {
            return find(call, digest, fingerprint).orElseThrow();
        }
        UUID created = create.get();
        database.createNativeQuery(
                        "update idempotency_key set resource_id = ?4 where caller = ?1 and operation = ?2 and key_hash = ?3")
                .setParameter(1, call.caller())
                .setParameter(2, call.operation())
                .setParameter(3, digest)
                .setParameter(4, created)
                .executeUpdate();
        return created;
    }

    /**
     * What an earlier call created that this one repeats, for a call that does something elsewhere before it creates.
     *
     * @throws ProblemException as {@link #once} does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> earlier(IdempotentCall call) {
        String key = call.key();
        if (key == null) {
            return Optional.empty();
        }
        byte[] digest = digest(valid(key));
        forgetExpired(call, digest);
        return find(call, digest, fingerprint(call.body()));
    }

    private static String valid(String key) {
        if (key.isBlank() || key.length() > MAX_LENGTH || !key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    Violation.of("Idempotency-Key:", "invalid-idempotency-key", MAX_LENGTH));
        }
        return key;
    }

    private boolean take(IdempotentCall call, byte[] digest, byte[] fingerprint) {
        return database.createNativeQuery("""
                                insert into idempotency_key (caller, operation, key_hash, fingerprint, created_at)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing
                                """)
                        .setParameter(1, call.caller())
                        .setParameter(2, call.operation())
                        .setParameter(3, digest)
                        .setParameter(4, fingerprint)
                        .setParameter(5, clock.instant())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked") // a native query of two columns
    private Optional<UUID> find(IdempotentCall call, byte[] digest, byte[] fingerprint) {
        List<Object[]> first = database.createNativeQuery("""
                        select fingerprint, resource_id from idempotency_key
                        where caller = ?1 and operation = ?2 and key_hash = ?3
                        """)
                .setParameter(1, call.caller())
                .setParameter(2, call.operation())
                .setParameter(3, digest)
                .getResultList();
        if (!first.stream().allMatch(row -> MessageDigest.isEqual((byte[]) row[0], fingerprint))) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, new Violation("Idempotency-Key:", "idempotency-key-reused"));
        }
        return first.stream().map(row -> (UUID) row[1]).findFirst();
    }

    private void forgetExpired(IdempotentCall call, byte[] digest) {
        database.createNativeQuery("""
                        delete from idempotency_key
                        where caller = ?1 and operation = ?2 and key_hash = ?3 and created_at < ?4
                        """)
                .setParameter(1, call.caller())
                .setParameter(2, call.operation())
                .setParameter(3, digest)
                .setParameter(4, oldest())
                .executeUpdate();
    }

    /** Drops what is older than 24 hours. Every replica may run it. */
    @Scheduled(every = "1h", delayed = "1m", identity = "idempotency-keys")
    @Transactional
    void purge() {
        database.createNativeQuery("delete from idempotency_key where created_at < ?1")
                .setParameter(1, oldest())
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.instant().minus(LIFE);
    }

    private byte[] digest(String text) {
        return keys.of("fingerprint").hmac(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] fingerprint(Object body) {
        try {
            return digest(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request body that was read must be writable", e);
        }
    }
}
