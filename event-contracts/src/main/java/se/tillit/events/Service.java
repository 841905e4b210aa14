package se.tillit.events;

/** Who publishes and who consumes. */
public enum Service {
    ACCOUNT("account-service"),
    CV("cv-service"),
    JOBAGENT("jobagent-service"),
    CONSENT("consent-service"),
    GATEWAY("gateway");

    private final String wireName;

    Service(String wireName) {
        this.wireName = wireName;
    }

    /** The service's name everywhere: its process, its client at the identity provider, its entry in a certificate. */
    public String wireName() {
        return wireName;
    }

    /**
     * The service of a name.
     *
     * @throws IllegalArgumentException when no service is called so
     */
    public static Service of(String wireName) {
        for (Service service : values()) {
            if (service.wireName.equals(wireName)) {
                return service;
            }
        }
        throw new IllegalArgumentException("no service of this name");
    }
}
