package se.tillit.account.employerapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.tillit.account.employerapplication.EmployerApplication.Application;
import se.tillit.account.link.UnknownLinkException;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.organisation.AccessVersions;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.OrganisationState;
import se.tillit.account.organisation.Organisations;
import se.tillit.platform.ids.Ids;

/**
 * Makes a pending organisation of a confirmed application. If the organisation exists already, the answer is the same and
 * the contact, who has proven the address, gets the mail that a refused applicant gets.
 */
@ApplicationScoped
class ConfirmApplication {

    private static final Duration REFUSAL_WORTH_SENDING = Duration.ofDays(3);

    private final EmployerApplications applications;
    private final ApplyAsEmployer apply;
    private final Organisations organisations;
    private final AccessVersions versions;
    private final MailQueue mail;
    private final Ids ids;
    private final Clock clock;

    ConfirmApplication(
            EmployerApplications applications,
            ApplyAsEmployer apply,
            Organisations organisations,
            AccessVersions versions,
            MailQueue mail,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.apply = apply;
        this.organisations = organisations;
        this.versions = versions;
        this.mail = mail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Confirms an application, once.
     *
     * @return whether the link still worked; if not, the first late visit has mailed a new one
     */
    @Transactional
    boolean confirm(String token) {
        EmployerApplication found = applications.byTokenLocked(token).orElseThrow(UnknownLinkException::new);
        return switch (found.state()) {
            case CONFIRMED -> true;
            case EXPIRED -> false;
            case PENDING -> found.expired(clock.instant()) ? renew(found) : enter(found);
        };
    }

    private boolean renew(EmployerApplication late) {
        Application application = late.application();
        late.expire();
        apply.take(application);
        return false;
    }

    private boolean enter(EmployerApplication pending) {
        Application application = pending.application();
        Optional<Organisation> existing = organisations.sameNumber(
                application.number(), application.details().country());
        Instant now = clock.instant();
        if (existing.isEmpty()) {
            organisations.persist(
                    Organisation.applied(ids.random(), application.number(), application.details(), now, versions));
        } else if (existing.get().state() == OrganisationState.REFUSED) {
            existing.get().applyAgain(application.details(), now);
        } else {
            turnDown(pending, application, now);
        }
        pending.confirm();
        return true;
    }

    private void turnDown(EmployerApplication pending, Application application, Instant now) {
        mail.order(new MailOrder(
                "application-refused:" + pending.id(),
                application.details().contact().email(),
                MailTemplate.APPLICATION_REFUSED,
                application.details().locale(),
                Map.of("organisation", application.details().legalName()),
                now.plus(REFUSAL_WORTH_SENDING)));
    }
}
