package se.tillit.account.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All candidates' preferences; whoever has chosen nothing has the defaults. */
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, UUID> {

    Preference of(UUID accountId) {
        return findByIdOptional(accountId).orElseGet(() -> new Preference(accountId));
    }

    /** For a change; the caller holds the account. */
    Preference kept(UUID accountId) {
        Preference preference = of(accountId);
        if (!isPersistent(preference)) {
            persist(preference);
        }
        return preference;
    }

    /** Where an employer's request for contact arrives. */
    public Channel cvRequests(UUID accountId) {
        return of(accountId).cvRequests();
    }

    /** Where everything else that an employer writes arrives. */
    public Channel employerMessages(UUID accountId) {
        return of(accountId).employerMessages();
    }

    /** Where the ads arrive that her job agents find. */
    public Channel jobAgent(UUID accountId) {
        return of(accountId).jobAgent();
    }

    /** Where the newsletter arrives, if she also consents to it. */
    public Channel newsletter(UUID accountId) {
        return of(accountId).newsletter();
    }

    /** The newsletter is mailed no more; in the mailbox it still arrives if it did. The caller holds the account. */
    public void endMailedNewsletter(UUID accountId) {
        kept(accountId).noMoreMailedNewsletters();
    }
}
