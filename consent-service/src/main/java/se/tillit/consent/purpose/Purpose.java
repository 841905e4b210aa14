package se.tillit.consent.purpose;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;

/** One wording of something to consent to (feature 61). A later version replaces it for new consents; neither changes. */
@Entity
@Immutable
public class Purpose {

    @EmbeddedId
    private Id id;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "dpv_purpose")
    private String dpvPurpose;

    @Column(name = "data_categories")
    private List<String> dataCategories;

    @Column(name = "until_withdrawn")
    private boolean untilWithdrawn;

    @Column(name = "third_party")
    private @Nullable String thirdParty;

    @Embedded
    @AttributeOverride(name = "title", column = @Column(name = "title_sv"))
    @AttributeOverride(name = "text", column = @Column(name = "text_sv"))
    @AttributeOverride(name = "sha256", column = @Column(name = "text_sv_sha256"))
    private PurposeText sv;

    @Embedded
    @AttributeOverride(name = "title", column = @Column(name = "title_en"))
    @AttributeOverride(name = "text", column = @Column(name = "text_en"))
    @AttributeOverride(name = "sha256", column = @Column(name = "text_en_sha256"))
    private PurposeText en;

    /** What a purpose is called, and which wording of it this is. */
    @Embeddable
    record Id(String key, int version) {}

    @SuppressWarnings("NullAway.Init") // read by Hibernate, written by migrations
    protected Purpose() {}

    public String key() {
        return id.key();
    }

    public int version() {
        return id.version();
    }

    /** The service that acts on it and must know of a withdrawal before it is answered; nobody while nothing acts on it. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Whether what she does with the service is the choice, and holds until she withdraws it; otherwise without a yes it is no. */
    public boolean untilWithdrawn() {
        return untilWithdrawn;
    }

    /** A term of the Data Privacy Vocabulary. */
    public String dpvPurpose() {
        return dpvPurpose;
    }

    public List<String> dataCategories() {
        return List.copyOf(dataCategories);
    }

    /** Who would get contact data (J26, J29). */
    public Optional<String> thirdParty() {
        return Optional.ofNullable(thirdParty);
    }

    public PurposeText in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }
}
