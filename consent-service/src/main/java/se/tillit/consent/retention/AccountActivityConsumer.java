package se.tillit.consent.retention;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.account.AccountActivity;
import se.tillit.platform.inbox.EventConsumer;

/** Activity puts an account's retention off, and takes a warning or a hiding back. */
@ApplicationScoped
class AccountActivityConsumer implements EventConsumer<AccountActivity> {

    private final Activity activity;

    AccountActivityConsumer(Activity activity) {
        this.activity = activity;
    }

    @Override
    public String name() {
        return "retention-activity";
    }

    @Override
    public Class<AccountActivity> form() {
        return AccountActivity.class;
    }

    @Override
    public void take(AccountActivity event) {
        activity.of(event.accountId(), event.lastActiveOn(), event.lastActiveOn(), event.lastMailedOn());
    }
}
