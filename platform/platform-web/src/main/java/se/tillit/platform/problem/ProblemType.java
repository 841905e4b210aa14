package se.tillit.platform.problem;

/**
 * The catalogue of everything that can be wrong with a request. Each entry has a stable name for programs
 * ({@code urn:tillit:problem:<slug>}), an HTTP status, and a title and detail in {@code messages/problems}.
 */
public enum ProblemType {
    MALFORMED_REQUEST("malformed-request", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    LOGIN_TOO_OLD("login-too-old", 401),
    FORBIDDEN("forbidden", 403),
    EMPLOYER_NOT_VERIFIED("employer-not-verified", 403),
    CONSENT_REQUIRED("consent-required", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    POLICY_UPDATE("policy-update", 409),
    GONE("gone", 410),
    PRECONDITION_FAILED("precondition-failed", 412),
    PAYLOAD_TOO_LARGE("payload-too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    RULE_NOT_MET("rule-not-met", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    NOTICE_REQUIRED("notice-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL_ERROR("internal-error", 500),
    BAD_GATEWAY("bad-gateway", 502),
    UNAVAILABLE("unavailable", 503);

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /** The name that programs may rely on, for example {@code not-found}. */
    public String slug() {
        return slug;
    }

    /** The HTTP status of every answer with this problem. */
    public int status() {
        return status;
    }

    /** The catalogue's general entry for a status that a library chose: the nearest one, never a new one. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }
}
