package se.tillit.account.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.tillit.account.credentials.IdentitiesUnavailableException;
import se.tillit.account.credentials.PartnerClients;

/** Keycloak's clients in memory, and an outage whenever a test wants one. */
@Alternative
@Priority(1)
@Singleton
public class FakePartnerClients implements PartnerClients {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private volatile boolean down;

    @Override
    public void create(String clientId, String name, String secret) {
        refuseWhileDown();
        secrets.put(clientId, secret);
    }

    @Override
    public void remove(String clientId) {
        refuseWhileDown();
        secrets.remove(clientId);
    }

    /** Nothing works while the work is done. */
    public void whileDown(Runnable work) {
        down = true;
        try {
            work.run();
        } finally {
            down = false;
        }
    }

    /** With what the client logs in, if there is one. */
    public Optional<String> secretOf(String clientId) {
        return Optional.ofNullable(secrets.get(clientId));
    }

    private void refuseWhileDown() {
        if (down) {
            throw new IdentitiesUnavailableException(new ProcessingException("down"));
        }
    }
}
