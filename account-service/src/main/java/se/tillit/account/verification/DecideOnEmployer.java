package se.tillit.account.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.invitation.SendInvitation;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.organisation.AccessVersions;
import se.tillit.account.organisation.Contact;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.OrganisationDetails;
import se.tillit.account.organisation.OrganisationView;
import se.tillit.account.organisation.Organisations;
import se.tillit.platform.ids.Ids;

/** An operator's decisions. Each may be repeated and then changes nothing, and sends no second mail. */
@ApplicationScoped
class DecideOnEmployer {

    private static final Duration REFUSAL_WORTH_SENDING = Duration.ofDays(3);

    private final Organisations organisations;
    private final AccessVersions versions;
    private final SendInvitation invitation;
    private final MailQueue mail;
    private final Ids ids;
    private final Clock clock;

    DecideOnEmployer(
            Organisations organisations,
            AccessVersions versions,
            SendInvitation invitation,
            MailQueue mail,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.versions = versions;
        this.invitation = invitation;
        this.mail = mail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Verifies; the contact of an employer without people is invited as the first one. */
    @Transactional
    OrganisationView.Versioned verify(UUID id) {
        Organisation organisation = organisations.locked(id);
        Instant now = clock.instant();
        organisation.verify(now, versions);
        if (organisation.unpeopled()) {
            Contact contact = organisation.details().contact();
            Member first = organisation.invite(
                    ids.random(), new Member.Person(contact.name(), new EmailAddress(contact.email())), now);
            organisations.flush();
            invitation.to(first);
        }
        return seen(organisation);
    }

    @Transactional
    OrganisationView.Versioned refuse(UUID id) {
        Organisation organisation = organisations.locked(id);
        Instant now = clock.instant();
        if (organisation.refuse(now)) {
            OrganisationDetails details = organisation.details();
            mail.order(new MailOrder(
                    "organisation-refused:" + ids.random(),
                    details.contact().email(),
                    MailTemplate.APPLICATION_REFUSED,
                    details.locale(),
                    Map.of("organisation", details.legalName()),
                    now.plus(REFUSAL_WORTH_SENDING)));
        }
        return seen(organisation);
    }

    @Transactional
    OrganisationView.Versioned suspend(UUID id) {
        Organisation organisation = organisations.locked(id);
        organisation.suspend(clock.instant(), versions);
        return seen(organisation);
    }

    @Transactional
    OrganisationView.Versioned lift(UUID id) {
        Organisation organisation = organisations.locked(id);
        organisation.lift(clock.instant(), versions);
        return seen(organisation);
    }

    private OrganisationView.Versioned seen(Organisation organisation) {
        organisations.flush();
        return OrganisationView.Versioned.from(organisation);
    }
}
