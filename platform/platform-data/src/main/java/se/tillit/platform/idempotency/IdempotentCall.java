package se.tillit.platform.idempotency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A creating call as far as its repetition is concerned.
 *
 * @param caller the account whose key it is; keys of others never meet
 * @param key the value of {@code Idempotency-Key}, or null when the caller sent none
 * @param operation the method and route template, for example {@code POST /me/cvs}
 * @param body what was asked for; another body under the same key is refused
 */
public record IdempotentCall(UUID caller, @Nullable String key, String operation, Object body) {}
