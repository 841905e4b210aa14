package se.tillit.account.mailbox;

/** What arrives in a mailbox; the title of each is in {@code messages/mailbox}. */
public enum ItemKind {
    EMPLOYER_MESSAGE("employer-message"),
    RETENTION_WARNING("retention-warning"),
    NEWSLETTER("newsletter"),
    JOB_ALERT("job-alert");

    private final String slug;

    ItemKind(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }
}
