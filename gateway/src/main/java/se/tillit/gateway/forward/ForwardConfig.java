package se.tillit.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long the gateway waits for them. */
@ConfigMapping(prefix = "tillit.forward")
public interface ForwardConfig {

    /** Base URL of account-service, without a path. */
    URI account();

    /** Base URL of cv-service, without a path. */
    URI cv();

    /** Base URL of consent-service, without a path. */
    URI consent();

    /** Base URL of jobagent-service, without a path. */
    URI jobagent();

    /** How long a connection may take. Short: a service that does not accept one is down, and callers wait. */
    @WithDefault("PT1S")
    Duration connectTimeout();

    /**
     * How long a service may think. Above its own slowest honest answer (a confirmation waits for Keycloak), below the
     * patience of a browser.
     */
    @WithDefault("PT15S")
    Duration answerTimeout();

    /** How long a caller may take to send a body; a slower one holds memory on purpose. */
    @WithDefault("PT20S")
    Duration bodyTimeout();

    /** The largest body that is passed on: a CV as JSON is about 20 kB. Held in memory while it is read. */
    @WithDefault("256K")
    MemorySize maxBody();

    /**
     * The largest body that passes as it comes: a batch of 10,000 job ads. Nothing of it is held here, so that it bounds time and not memory.
     */
    @WithDefault("64M")
    MemorySize maxStreamedBody();

    /**
     * How long a caller may take to send such a body. It holds a connection to the service all the time, of which there are few; raise it for a
     * partner behind a slow line.
     */
    @WithDefault("PT5M")
    Duration streamedBodyTimeout();

    /** How long a service may be silent about such a body: it answers when it has done all of it. */
    @WithDefault("PT2M")
    Duration streamedAnswerTimeout();

    /** Connections to each service. More only help when services have more database connections than this. */
    @WithDefault("64")
    int connections();

    /** What a caller is told to wait when a service is down: about as long as a restart takes. */
    @WithDefault("PT5S")
    Duration retryAfter();
}
