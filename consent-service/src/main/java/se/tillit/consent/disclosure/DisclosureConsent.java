package se.tillit.consent.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.ledger.Act;
import se.tillit.consent.ledger.Channel;
import se.tillit.consent.ledger.Kind;
import se.tillit.consent.policy.Language;
import se.tillit.consent.receipt.Evidence;
import se.tillit.consent.subject.SubjectRef;

/** A recorded consent to a disclosure. Changed only under a row lock. */
@Entity
@Table(name = "disclosure_consent")
class DisclosureConsent {

    private static final String MATTER = "disclosure";

    @Id
    @Column(name = "disclosure_id")
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "employer_id")
    private UUID employerId;

    @Enumerated(EnumType.STRING)
    private DisclosureAct act;

    private List<String> fields;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    private String language;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "text_sha256")
    private String textSha256;

    @Column(name = "details_sha256")
    private String detailsSha256;

    @Column(name = "given_at")
    private Instant givenAt;

    private String receipt;

    @Column(name = "granted_at")
    private @Nullable Instant grantedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_as")
    private @Nullable Closed closedAs;

    /** How it came to be over. */
    enum Closed {
        ENDED(Kind.DISCLOSURE_ENDED),
        NEVER_GRANTED(Kind.DISCLOSURE_NEVER_GRANTED);

        private final Kind kind;

        Closed(Kind kind) {
            this.kind = kind;
        }
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DisclosureConsent() {}

    @SuppressWarnings("NullAway.Init") // given() sets the rest
    DisclosureConsent(UUID accountId, Disclosure disclosure) {
        this.id = disclosure.id();
        this.accountId = accountId;
        this.caseId = disclosure.caseId();
        this.employerId = disclosure.employerId();
        this.act = disclosure.act();
        this.fields = disclosure.fields();
        this.expiresAt = disclosure.expiresAt();
        this.detailsSha256 = disclosure.sha256();
    }

    /** Takes over what the ledger says. */
    void given(Evidence.Recorded recorded) {
        language = recorded.entry().language();
        policyVersion = recorded.entry().policyVersion();
        textSha256 = recorded.entry().textSha256();
        givenAt = recorded.entry().at();
        receipt = recorded.receipt();
        grantedAt = null;
        closedAt = null;
        closedAs = null;
    }

    /** cv-service has granted it. */
    void granted(Instant now) {
        grantedAt = now;
    }

    /** It is over; answers what to enter in the ledger. */
    Act close(SubjectRef subject, Closed how, Instant at) {
        closedAt = at;
        closedAs = how;
        return new Act(
                subject,
                how.kind,
                MATTER,
                null,
                policyVersion,
                textSha256,
                Language.tagged(language).orElseThrow(),
                Channel.PLATFORM,
                detailsSha256,
                at);
    }

    /** What to enter when consent to it is given. */
    static Act act(
            SubjectRef subject,
            Disclosure disclosure,
            String policyVersion,
            String textSha256,
            Language language,
            Instant at) {
        return new Act(
                subject,
                Kind.DISCLOSURE_GIVEN,
                MATTER,
                null,
                policyVersion,
                textSha256,
                language,
                Channel.CASE,
                disclosure.sha256(),
                at);
    }

    /** Whether it stands for the same disclosure. */
    boolean isOf(UUID account, Disclosure disclosure) {
        return accountId.equals(account)
                && new Disclosure(id, caseId, employerId, act, fields, expiresAt).equals(disclosure);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    boolean open() {
        return closedAs == null;
    }

    boolean neverGranted() {
        return closedAs == Closed.NEVER_GRANTED;
    }

    String receipt() {
        return receipt;
    }
}
