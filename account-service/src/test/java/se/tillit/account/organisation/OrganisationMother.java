package se.tillit.account.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.mail.MailLocale;

/** Organisations in every state, brought there by what brings them there. */
final class OrganisationMother {

    static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final SecurityQuestion QUESTION = SecurityQuestion.of("?", "answer");

    final AtomicLong counter = new AtomicLong();
    final List<EmployerAccess> announced = new ArrayList<>();
    final AccessVersions versions = new AccessVersions() {
        @Override
        public long next() {
            return counter.incrementAndGet();
        }

        @Override
        public void announce(EmployerAccess access) {
            announced.add(access);
        }
    };

    static OrganisationDetails details(String country) {
        return new OrganisationDetails(
                "Ödets Verkstad",
                "AB",
                new PostalAddress("Storgatan 1", "111 22", "Stockholm"),
                country,
                new Contact("Kim Chef", "kim@example.org"),
                MailLocale.SV);
    }

    Organisation pending() {
        return Organisation.applied(
                UUID.randomUUID(), StoredNumber.ofCompany("5560360793", new byte[32]), details("SE"), NOW, versions);
    }

    Organisation refused() {
        Organisation organisation = pending();
        organisation.refuse(NOW);
        return organisation;
    }

    Organisation verified() {
        Organisation organisation = pending();
        organisation.verify(NOW, versions);
        return organisation;
    }

    Organisation suspended() {
        Organisation organisation = verified();
        organisation.suspend(NOW, versions);
        return organisation;
    }

    static Member.Person person(String email) {
        return new Member.Person("Mio Medlem", new EmailAddress(email));
    }

    Member invited(Organisation organisation, String email) {
        return organisation.invite(UUID.randomUUID(), person(email), NOW);
    }

    Member joined(Organisation organisation, String email) {
        Member member = invited(organisation, email);
        organisation.admit(member, UUID.randomUUID(), QUESTION, versions);
        return member;
    }
}
