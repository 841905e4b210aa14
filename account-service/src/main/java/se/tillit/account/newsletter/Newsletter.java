package se.tillit.account.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tillit.account.mail.MailLocale;

/** A newsletter in both languages, and how far it has been handed out: in the order of ids, subscribers before candidates. */
@Entity
@Table(name = "newsletter")
class Newsletter {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(name = "subject_sv")
    private String subjectSv;

    @Column(name = "text_sv")
    private String textSv;

    @Column(name = "subject_en")
    private String subjectEn;

    @Column(name = "text_en")
    private String textEn;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private String state;

    @Column(name = "last_subscription")
    private UUID lastSubscription;

    @Column(name = "last_account")
    private UUID lastAccount;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Newsletter() {}

    Newsletter(UUID id, NewsletterRequest wanted, Instant now) {
        this.id = id;
        this.subjectSv = wanted.sv().subject();
        this.textSv = wanted.sv().text();
        this.subjectEn = wanted.en().subject();
        this.textEn = wanted.en().text();
        this.state = "SENDING";
        this.lastSubscription = BEFORE_ALL;
        this.lastAccount = BEFORE_ALL;
        this.createdAt = now;
    }

    void reachedSubscription(UUID last) {
        lastSubscription = last;
    }

    void reachedAccount(UUID last) {
        lastAccount = last;
    }

    /** Everybody has been served; who was the last one is nobody's business any more. */
    void sent() {
        state = "SENT";
        lastSubscription = BEFORE_ALL;
        lastAccount = BEFORE_ALL;
    }

    UUID id() {
        return id;
    }

    UUID lastSubscription() {
        return lastSubscription;
    }

    UUID lastAccount() {
        return lastAccount;
    }

    Instant createdAt() {
        return createdAt;
    }

    String subject(MailLocale locale) {
        return locale == MailLocale.SV ? subjectSv : subjectEn;
    }

    String text(MailLocale locale) {
        return locale == MailLocale.SV ? textSv : textEn;
    }
}
