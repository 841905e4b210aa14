package se.tillit.account.employerapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.employerapplication.EmployerApplication.Application;
import se.tillit.account.link.LinkAction;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.organisation.Contact;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.ids.Tokens;

/**
 * Takes an application: one insert and one mail, whether the organisation is known or not. The mail holds nothing that
 * the applicant wrote, because anybody may name anybody as the contact.
 */
@ApplicationScoped
class ApplyAsEmployer {

    private final EmployerApplications applications;
    private final MailQueue mail;
    private final EmployerApplicationConfig config;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    ApplyAsEmployer(
            EmployerApplications applications,
            MailQueue mail,
            EmployerApplicationConfig config,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.mail = mail;
        this.config = config;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void take(Application application) {
        UUID id = ids.random();
        String token = tokens.next();
        Instant now = clock.instant();
        Instant end = now.plus(config.life());
        applications.persist(new EmployerApplication(id, application, token, now, end));
        Contact contact = application.details().contact();
        mail.order(new MailOrder(
                "application:" + id,
                contact.email(),
                MailTemplate.APPLICATION_CONFIRMATION,
                application.details().locale(),
                Map.of("link", LinkAction.CONFIRM_EMPLOYER_APPLICATION.link(token)),
                end));
    }
}
