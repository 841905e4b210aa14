package se.tillit.cv.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.ShownField;

/**
 * One disclosure.
 *
 * <pre>
 *   asked for ──grant──▶ granted ──end, or expiry──▶ ended
 * </pre>
 *
 * One that was asked for and never granted is forgotten; it is none.
 */
@Entity
@Table(name = "disclosure")
public class Disclosure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    @Column(name = "case_number")
    private long caseNumber;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    @Column(name = "employer_id")
    private UUID employerId;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private UUID owner;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    @Column(name = "cv_number")
    private long cvNumber;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String[] fields;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "granted_at")
    private @Nullable Instant grantedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Disclosure() {}

    @SuppressWarnings("NullAway.Init") // the database numbers it
    private Disclosure(UUID id, Recipient recipient, Act act, Terms terms, Instant now) {
        this.id = id;
        this.caseNumber = recipient.caseNumber();
        this.employerId = recipient.employerId();
        this.owner = recipient.owner();
        this.cvNumber = recipient.cvNumber();
        this.act = act;
        this.fields = names(terms.fields());
        this.expiresAt = terms.expiresAt();
        this.askedAt = now;
    }

    /** On which case which employer gets it, and of which CV. */
    public record Recipient(long caseNumber, UUID caseId, UUID employerId, UUID owner, long cvNumber) {}

    static Disclosure asked(UUID id, Recipient recipient, Act act, Terms terms, Instant now) {
        return new Disclosure(id, recipient, act, terms, now);
    }

    /** In one order, so that equal sets are equal columns. */
    private static String[] names(Set<ShownField> fields) {
        return fields.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** From now on it counts; granting it again changes nothing. */
    void grant(Instant now) {
        if (grantedAt == null) {
            grantedAt = now;
        }
    }

    /** Answers whether it has ended by this. */
    boolean end(Instant at) {
        if (grantedAt == null || endedAt != null) {
            return false;
        }
        endedAt = at;
        return true;
    }

    boolean hasTerms(Act wanted, Terms terms) {
        return act == wanted && expiresAt.equals(terms.expiresAt()) && fields().equals(terms.fields());
    }

    public UUID id() {
        return id;
    }

    public boolean granted() {
        return grantedAt != null;
    }

    boolean ended() {
        return endedAt != null;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    Set<ShownField> fields() {
        return Arrays.stream(fields).map(ShownField::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
