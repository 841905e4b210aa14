package se.tillit.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.tillit.account.account.Accounts;
import se.tillit.account.link.LinkAction;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.organisation.Members;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.ids.Tokens;

/**
 * Takes a registration. Whether the address is known or not, it costs the same two lookups, one insert and one mail; only
 * the mail's text tells, and that its owner alone reads.
 */
@ApplicationScoped
class Register {

    private final Registrations registrations;
    private final Accounts accounts;
    private final Members members;
    private final MailQueue mail;
    private final RegistrationConfig config;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    Register(
            Registrations registrations,
            Accounts accounts,
            Members members,
            MailQueue mail,
            RegistrationConfig config,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.members = members;
        this.mail = mail;
        this.config = config;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void take(Applicant applicant) {
        boolean candidate = accounts.hold(applicant.email());
        boolean member = members.hold(applicant.email());
        if (candidate || member) {
            remind(applicant);
        } else {
            invite(applicant);
        }
    }

    /** A pending registration and its one mail. */
    void invite(Applicant applicant) {
        UUID id = ids.random();
        String token = tokens.next();
        Instant now = clock.instant();
        Instant end = now.plus(config.life());
        registrations.persist(Registration.pending(id, applicant, token, now, end));
        mail.order(new MailOrder(
                "registration:" + id,
                applicant.email().value(),
                MailTemplate.REGISTRATION_CONFIRMATION,
                applicant.locale(),
                Map.of("link", LinkAction.CONFIRM_REGISTRATION.link(token)),
                end));
    }

    private void remind(Applicant applicant) {
        UUID id = ids.random();
        Instant now = clock.instant();
        Instant end = now.plus(config.life());
        registrations.persist(Registration.ofKnownAddress(id, applicant, now, end));
        mail.order(new MailOrder(
                "registration:" + id,
                applicant.email().value(),
                MailTemplate.KNOWN_ADDRESS,
                applicant.locale(),
                Map.of(),
                end));
    }
}
