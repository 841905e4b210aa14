package se.tillit.account.jobalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.tillit.account.account.Accounts;
import se.tillit.account.unsubscription.ListMembership;
import se.tillit.account.unsubscription.MailingList;
import se.tillit.account.unsubscription.Reader;

/** What one job agent finds is a list of its own, with one reader (feature 59). */
@ApplicationScoped
class AgentReaders implements ListMembership {

    private final Accounts accounts;
    private final AgentStops stops;

    AgentReaders(Accounts accounts, AgentStops stops) {
        this.accounts = accounts;
        this.stops = stops;
    }

    @Override
    public MailingList list() {
        return MailingList.JOB_AGENT;
    }

    @Override
    public boolean reads(Reader reader) {
        return reader instanceof Reader.Agent(UUID agentId, UUID accountId)
                && accounts.standing(accountId).isPresent()
                && !stops.stopped(agentId);
    }

    @Override
    public void end(Reader reader) {
        if (reader instanceof Reader.Agent(UUID agentId, UUID accountId)) {
            accounts.standing(accountId).map(accounts::locked).ifPresent(owner -> stops.stop(agentId, owner));
        }
    }
}
