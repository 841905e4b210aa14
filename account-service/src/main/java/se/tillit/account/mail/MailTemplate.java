package se.tillit.account.mail;

/** The mails that exist. Each has a subject in {@code messages/mail} and a text and an HTML body per language. */
public enum MailTemplate {
    REGISTRATION_CONFIRMATION("registration-confirmation"),
    KNOWN_ADDRESS("known-address"),
    APPLICATION_CONFIRMATION("application-confirmation"),
    APPLICATION_REFUSED("application-refused"),
    INVITATION("invitation"),
    EMPLOYER_MESSAGE("employer-message", Kind.CONTACT),
    RECIPIENT_NOTICE("recipient-notice"),
    RETENTION_WARNING("retention-warning"),
    RECOVERY("recovery"),
    NEWSLETTER_CONFIRMATION("newsletter-confirmation"),
    NEWSLETTER("newsletter", Kind.BULK),
    JOB_ALERT("job-alert", Kind.BULK);

    private final String slug;
    private final Kind kind;

    MailTemplate(String slug) {
        this(slug, Kind.SERVICE);
    }

    MailTemplate(String slug, Kind kind) {
        this.slug = slug;
        this.kind = kind;
    }

    String slug() {
        return slug;
    }

    /**
     * Whether a delivered one is contact with the person, which a retention policy may count (J49). One that she did not
     * want for itself, or that only says that her data will go, is none.
     */
    public boolean countsAsContact() {
        return kind != Kind.SERVICE;
    }

    /** Whether many get it, so that it can be ended with one click (RFC 8058). */
    boolean bulk() {
        return kind == Kind.BULK;
    }

    private enum Kind {
        SERVICE,
        CONTACT,
        BULK
    }
}
