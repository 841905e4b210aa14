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
    public static final String SVC_EMPLOYER_LOOKUP = "svc-employer-lookup";
    public static final String SVC_MESSAGE_READ = "svc-message-read";
    public static final String SVC_CLOSING_WRITE = "svc-closing-write";
    public static final String SVC_CLOSING_READ = "svc-closing-read";
    public static final String SVC_DISCLOSURE_CONSENT_WRITE = "svc-disclosure-consent-write";
    public static final String SVC_DISCLOSURE_READ = "svc-disclosure-read";
    public static final String SVC_CONSENT_WRITE = "svc-consent-write";
    public static final String SVC_ACCOUNT_READ = "svc-account-read";
    public static final String SVC_ALERT_READ = "svc-alert-read";
    public static final String SVC_PARTNER_READ = "svc-partner-read";

    private Roles() {}

    /** Whether a role belongs to a service and not to a person. */
    static boolean ofService(String role) {
        return role.startsWith("svc-");
    }
}
