package se.tillit.account.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.Organisations;
import se.tillit.events.cv.RecipientNoticeDue;
import se.tillit.platform.inbox.EventConsumer;
import se.tillit.platform.inbox.PoisonException;

/**
 * Tells each active member of an employer once, or its contact when it has none, which case's data must go. Whether the
 * employer is suspended does not matter: it has the data.
 */
@ApplicationScoped
class RecipientNoticeConsumer implements EventConsumer<RecipientNoticeDue> {

    /** Long, because the duty to tell does not end with an outage of the mail server. */
    private static final Duration WORTH_SENDING = Duration.ofDays(90);

    private final Organisations organisations;
    private final MailQueue mail;
    private final Clock clock;

    RecipientNoticeConsumer(Organisations organisations, MailQueue mail, Clock clock) {
        this.organisations = organisations;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recipient-notice";
    }

    @Override
    public Class<RecipientNoticeDue> form() {
        return RecipientNoticeDue.class;
    }

    @Override
    public void take(RecipientNoticeDue event) {
        Organisation employer = organisations
                .findByIdOptional(event.employerId())
                .orElseThrow(() -> new PoisonException("unknown-employer"));
        for (Member member : employer.activeMembers()) {
            order(
                    event,
                    employer,
                    member.id().toString(),
                    member.person().email().value());
        }
        if (employer.activeMembers().isEmpty()) {
            order(event, employer, "contact", employer.details().contact().email());
        }
    }

    private void order(RecipientNoticeDue event, Organisation employer, String reader, String address) {
        mail.order(new MailOrder(
                "recipient-notice:" + event.noticeId() + ":" + reader,
                address,
                MailTemplate.RECIPIENT_NOTICE,
                employer.details().locale(),
                Map.of("caseId", event.caseId().toString()),
                clock.instant().plus(WORTH_SENDING)));
    }
}
