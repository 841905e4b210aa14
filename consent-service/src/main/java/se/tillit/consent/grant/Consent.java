package se.tillit.consent.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import se.tillit.consent.policy.Language;
import se.tillit.consent.receipt.Evidence;
import se.tillit.events.consent.ConsentChanged;

/** One person's yes or no to one purpose. Without a row it is no. Changed only under a row lock. */
@Entity
class Consent {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String purpose;
    private long version;
    private boolean given;

    @Column(name = "purpose_version")
    private int purposeVersion;

    @Column(name = "policy_version")
    private String policyVersion;

    private String language;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String receipt;

    @Column(name = "confirmed_version")
    private long confirmedVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Consent() {}

    @SuppressWarnings("NullAway.Init") // the first act sets the rest
    Consent(UUID id, UUID accountId, String purpose) {
        this.id = id;
        this.accountId = accountId;
        this.purpose = purpose;
    }

    /** Takes over what the ledger says, and answers what to tell others. */
    ConsentChanged changed(boolean nowGiven, Evidence.Recorded recorded, int wording, boolean somebodyActsOnIt) {
        version++;
        given = nowGiven;
        purposeVersion = wording;
        policyVersion = recorded.entry().policyVersion();
        language = recorded.entry().language();
        changedAt = recorded.entry().at();
        receipt = recorded.receipt();
        if (nowGiven || !somebodyActsOnIt) {
            confirmedVersion = version;
        }
        return new ConsentChanged(id, version, accountId, purpose, given);
    }

    /** Whether a withdrawal is not known to be enforced. */
    boolean owed() {
        return !given && confirmedVersion < version;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String purpose() {
        return purpose;
    }

    long version() {
        return version;
    }

    boolean given() {
        return given;
    }

    int purposeVersion() {
        return purposeVersion;
    }

    String policyVersion() {
        return policyVersion;
    }

    Language language() {
        return Language.tagged(language).orElseThrow();
    }

    Instant changedAt() {
        return changedAt;
    }

    String receipt() {
        return receipt;
    }
}
