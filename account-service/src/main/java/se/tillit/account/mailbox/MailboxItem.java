package se.tillit.account.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that arrived: what it is about, and not what it says. */
@Entity
@Table(name = "mailbox_item")
public class MailboxItem {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Column(name = "reference_id")
    private UUID referenceId;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "hidden_on")
    private @Nullable LocalDate hiddenOn;

    @Column(name = "removed_on")
    private @Nullable LocalDate removedOn;

    @Column(name = "received_at")
    private Instant receivedAt;

    private boolean read;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MailboxItem() {}

    private MailboxItem(UUID id, UUID accountId, ItemKind kind, UUID referenceId, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.kind = kind;
        this.referenceId = referenceId;
        this.receivedAt = now;
    }

    static MailboxItem ofEmployer(UUID id, UUID accountId, UUID messageId, UUID caseId, Instant now) {
        MailboxItem item = new MailboxItem(id, accountId, ItemKind.EMPLOYER_MESSAGE, messageId, now);
        item.caseId = caseId;
        return item;
    }

    static MailboxItem ofWarning(
            UUID id, UUID accountId, UUID warningId, LocalDate hiddenOn, LocalDate removedOn, Instant now) {
        MailboxItem item = new MailboxItem(id, accountId, ItemKind.RETENTION_WARNING, warningId, now);
        item.hiddenOn = hiddenOn;
        item.removedOn = removedOn;
        return item;
    }

    static MailboxItem ofNewsletter(UUID id, UUID accountId, UUID newsletterId, Instant now) {
        return new MailboxItem(id, accountId, ItemKind.NEWSLETTER, newsletterId, now);
    }

    static MailboxItem ofAlert(UUID id, UUID accountId, UUID alertId, Instant now) {
        return new MailboxItem(id, accountId, ItemKind.JOB_ALERT, alertId, now);
    }

    void mark(boolean asRead) {
        read = asRead;
    }

    UUID id() {
        return id;
    }

    /** Whose mailbox it is in. */
    public UUID accountId() {
        return accountId;
    }

    ItemKind kind() {
        return kind;
    }

    /** The message, the warning, the newsletter or the alert. */
    public UUID referenceId() {
        return referenceId;
    }

    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    /** Only of a warning. */
    public LocalDate hiddenOn() {
        return Objects.requireNonNull(hiddenOn);
    }

    /** Only of a warning. */
    public LocalDate removedOn() {
        return Objects.requireNonNull(removedOn);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    boolean read() {
        return read;
    }

    long version() {
        return version;
    }
}
