package se.tillit.account.mail;

/** The mails that exist. Each has a subject in {@code messages/mail} and a text and an HTML body per language. */
public enum MailTemplate {
    REGISTRATION_CONFIRMATION("registration-confirmation"),
    KNOWN_ADDRESS("known-address"),
    APPLICATION_CONFIRMATION("application-confirmation"),
    APPLICATION_REFUSED("application-refused"),
    INVITATION("invitation");

    private final String slug;

    MailTemplate(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }
}
