package se.tillit.cv.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A CV: what its owner wrote and how far it is open. New ones are INACTIVE. Changed only under a row lock
 * ({@link Cvs#lock}), so that an edit on its way can never write an old visibility back.
 */
@Entity
@Table(name = "cv")
@DynamicUpdate // a flip writes the visibility and no text
public class Cv {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private UUID id;
    private UUID owner;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(name = "allow_third_countries")
    private boolean allowThirdCountries;

    @Column(name = "reference_epoch")
    private int referenceEpoch;

    private int version;
    private int revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Convert(converter = CvDraftColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private CvDraft draft;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Cv() {}

    @SuppressWarnings("NullAway.Init") // the database numbers it
    private Cv(UUID id, UUID owner, CvDraft draft, Instant now) {
        this.id = id;
        this.owner = owner;
        this.draft = draft;
        this.visibility = Visibility.INACTIVE;
        this.version = 1;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Cv written(UUID id, UUID owner, CvDraft draft, Instant now) {
        return new Cv(id, owner, draft, now);
    }

    /** Takes a new text. Answers whether anything is different now. */
    boolean rewrite(CvDraft wanted, Instant now) {
        if (wanted.equals(draft)) {
            return false;
        }
        draft = wanted;
        updatedAt = now;
        version++;
        revision++;
        return true;
    }

    /**
     * Opens or closes. Each change to ANONYMOUS starts a new epoch of references, so that no employer can tell that the
     * anonymous CV is one that had a name yesterday.
     */
    public void show(Visibility wanted, boolean thirdCountries) {
        if (wanted == visibility && thirdCountries == allowThirdCountries) {
            return;
        }
        if (wanted == Visibility.ANONYMOUS && visibility != Visibility.ANONYMOUS) {
            referenceEpoch++;
        }
        visibility = wanted;
        allowThirdCountries = thirdCountries;
        revision++;
    }

    /** The internal number, which never leaves the service; references are made from it. */
    public long number() {
        return number;
    }

    public UUID id() {
        return id;
    }

    public UUID owner() {
        return owner;
    }

    public Visibility visibility() {
        return visibility;
    }

    public boolean allowsThirdCountries() {
        return allowThirdCountries;
    }

    public int referenceEpoch() {
        return referenceEpoch;
    }

    /** Counts the texts: what an employer has read is one of them. */
    public int version() {
        return version;
    }

    /** Counts every change, opening and closing too: the ETag. */
    public int revision() {
        return revision;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public CvDraft draft() {
        return draft;
    }
}
