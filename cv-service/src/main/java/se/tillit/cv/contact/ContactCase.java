package se.tillit.cv.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.disclosure.Disclosure;
import se.tillit.cv.view.SeenCv;

/** A case; {@link CaseState} has its picture. Changed only under a row lock ({@link Cases}). */
@Entity
@Table(name = "contact_case")
public class ContactCase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private @Nullable UUID owner;

    @Column(name = "cv_number")
    private @Nullable Long cvNumber;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    @Column(name = "reference_epoch")
    private @Nullable Integer referenceEpoch;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private @Nullable String subject;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    @Column(name = "job_ad_id")
    private @Nullable UUID jobAdId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ContactCase() {}

    @SuppressWarnings("NullAway.Init") // the database numbers it
    private ContactCase(UUID id, SeenCv cv, String subject, @Nullable UUID jobAdId, Instant now) {
        this.id = id;
        this.employerId = cv.employerId();
        this.openedAt = now;
        this.state = CaseState.OPEN;
        this.owner = cv.owner();
        this.cvNumber = cv.number();
        this.referenceEpoch = cv.epoch();
        this.subject = subject;
        this.jobAdId = jobAdId;
    }

    static ContactCase opened(UUID id, SeenCv cv, String subject, @Nullable UUID jobAdId, Instant now) {
        return new ContactCase(id, cv, subject, jobAdId, now);
    }

    /** The owner discloses something to the employer. Accepting again changes nothing. */
    public void accept() {
        if (!state.goesOn()) {
            throw new IllegalStateException("the case has ended");
        }
        state = CaseState.ACCEPTED;
    }

    /** Ends it; one that has ended stays as it is. */
    public void refuse() {
        end(CaseState.REFUSED);
    }

    void block() {
        end(CaseState.BLOCKED);
    }

    private void end(CaseState ended) {
        if (state.goesOn()) {
            state = ended;
        }
    }

    /** Leaves the employer a row that says nothing of anybody. */
    void forget() {
        state = CaseState.GONE;
        owner = null;
        cvNumber = null;
        referenceEpoch = null;
        subject = null;
        jobAdId = null;
    }

    public long number() {
        return number;
    }

    public UUID id() {
        return id;
    }

    UUID employerId() {
        return employerId;
    }

    public CaseState state() {
        return state;
    }

    /** To whom the owner may disclose something on it. */
    public Disclosure.Recipient recipient() {
        return new Disclosure.Recipient(
                number, id, employerId, Objects.requireNonNull(owner), Objects.requireNonNull(cvNumber));
    }
}
