package se.tillit.gateway.route;

/** Who answers a request. */
public enum Upstream {
    ACCOUNT,
    CV,
    CONSENT,
    JOBAGENT,
    /** The gateway itself: it asks a service and builds an answer of its own, or serves a document of its own. */
    GATEWAY
}
