package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.account.Accounts;
import se.tillit.account.credentials.ClosedLogins;
import se.tillit.account.credentials.Identities;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;
import se.tillit.platform.erasure.Tombstones;

/** From here on nothing is written about the person, her sessions have ended, and her tokens are worth nothing. */
@ApplicationScoped
class EndSessions implements ErasureWork {

    private final Tombstones tombstones;
    private final Accounts accounts;
    private final Identities identities;
    private final ClosedLogins closedLogins;

    EndSessions(Tombstones tombstones, Accounts accounts, Identities identities, ClosedLogins closedLogins) {
        this.tombstones = tombstones;
        this.accounts = accounts;
        this.identities = identities;
        this.closedLogins = closedLogins;
    }

    @Override
    public Step step() {
        return Step.SESSIONS;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        tombstones.raise(accountId);
        accounts.neverOpenLogin(accountId);
        boolean known = identities.shutOut(accountId);
        closedLogins.closed(accountId);
        return Map.of("logins", known ? 1L : 0L);
    }
}
