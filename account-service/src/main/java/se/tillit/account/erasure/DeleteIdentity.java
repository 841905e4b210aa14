package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.credentials.Identities;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;

/** The login goes. */
@ApplicationScoped
class DeleteIdentity implements ErasureWork {

    private final Identities identities;

    DeleteIdentity(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Step step() {
        return Step.IDENTITY;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        boolean known = identities.exists(accountId);
        identities.remove(accountId);
        return Map.of("logins", known ? 1L : 0L);
    }
}
