package se.tillit.consent.retention;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.inbox.EventConsumer;

/** From this day on an account has a retention. */
@ApplicationScoped
class AccountOpenedConsumer implements EventConsumer<AccountOpened> {

    private final Activity activity;

    AccountOpenedConsumer(Activity activity) {
        this.activity = activity;
    }

    @Override
    public String name() {
        return "retention-accounts";
    }

    @Override
    public Class<AccountOpened> form() {
        return AccountOpened.class;
    }

    @Override
    public void take(AccountOpened event) {
        activity.of(event.accountId(), event.openedOn(), event.openedOn(), null);
    }
}
