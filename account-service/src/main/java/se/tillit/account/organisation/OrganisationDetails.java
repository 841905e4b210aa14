package se.tillit.account.organisation;

import se.tillit.account.mail.MailLocale;

/** What an organisation says about itself when it applies. */
public record OrganisationDetails(
        String legalName,
        String legalForm,
        PostalAddress address,
        String country,
        Contact contact,
        MailLocale locale) {}
