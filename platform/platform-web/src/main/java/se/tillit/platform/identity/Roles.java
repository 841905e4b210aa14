package se.tillit.platform.identity;

/** The roles of access tokens. A person has exactly one; a service has one per endpoint that it may call. */
public final class Roles {

    public static final String CANDIDATE = "candidate";
    public static final String EMPLOYER = "employer";
    public static final String PARTNER = "partner";
    public static final String OPERATOR = "operator";
    public static final String DPO = "dpo";

    public static final String SVC_PROFILE_WRITE = "svc-profile-write";
    public static final String SVC_EMPLOYER_ACCESS_READ = "svc-employer-access-read";
    public static final String SVC_EMPLOYER_ACCESS_WRITE = "svc-employer-access-write";

    private Roles() {}

    /** Whether a role belongs to a service and not to a person. */
    static boolean ofService(String role) {
        return role.startsWith("svc-");
    }
}
