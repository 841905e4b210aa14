package se.tillit.account.activity;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import se.tillit.account.mail.MailDelivered;

/** Notes that a candidate was reached by mail, in the transaction that closes it. */
@Singleton
class ContactRecorder {

    private final Activities activities;
    private final Clock clock;

    ContactRecorder(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /** A mail that only says that her data will go does not make it stay. */
    void delivered(@Observes MailDelivered mail) {
        if (mail.template().countsAsContact()) {
            activities.mailed(mail.accountId(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }
}
