package se.tillit.consent.subject;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.inbox.EventConsumer;

/** Gives a new account its reference. */
@ApplicationScoped
class AccountOpenedConsumer implements EventConsumer<AccountOpened> {

    private final Subjects subjects;
    private final Tombstones tombstones;

    AccountOpenedConsumer(Subjects subjects, Tombstones tombstones) {
        this.subjects = subjects;
        this.tombstones = tombstones;
    }

    @Override
    public String name() {
        return "subjects";
    }

    @Override
    public Class<AccountOpened> form() {
        return AccountOpened.class;
    }

    @Override
    public void take(AccountOpened event) {
        if (!tombstones.stands(event.accountId())) {
            subjects.of(event.accountId());
        }
    }
}
