package se.tillit.account.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.tillit.account.account.Accounts;
import se.tillit.account.consent.Consents;
import se.tillit.account.preference.Preferences;
import se.tillit.account.unsubscription.ListMembership;
import se.tillit.account.unsubscription.MailingList;
import se.tillit.account.unsubscription.Reader;

/** Who is mailed the newsletter. */
@ApplicationScoped
class NewsletterReaders implements ListMembership {

    /** The purpose of consent-service that it needs. */
    static final String PURPOSE = "newsletter";

    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final Preferences preferences;
    private final Consents consents;

    NewsletterReaders(Subscriptions subscriptions, Accounts accounts, Preferences preferences, Consents consents) {
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.preferences = preferences;
        this.consents = consents;
    }

    @Override
    public MailingList list() {
        return MailingList.NEWSLETTER;
    }

    @Override
    public boolean reads(Reader reader) {
        return switch (reader) {
            case Reader.Candidate(UUID accountId) ->
                accounts.standing(accountId).isPresent()
                        && preferences.newsletter(accountId).mail()
                        && consents.given(accountId, PURPOSE);
            case Reader.Agent _ -> false;
            case Reader.Subscriber(UUID id) ->
                subscriptions
                        .findByIdOptional(id)
                        .filter(Subscription::confirmed)
                        .isPresent();
        };
    }

    @Override
    public void end(Reader reader) {
        switch (reader) {
            case Reader.Candidate(UUID accountId) ->
                accounts.standing(accountId).map(accounts::locked).ifPresent(preferences::endMailedNewsletter);
            case Reader.Agent _ -> throw new IllegalArgumentException("a job agent reads no newsletter");
            case Reader.Subscriber(UUID id) ->
                subscriptions.findByIdOptional(id).ifPresent(Subscription::end);
        }
    }
}
