package se.tillit.consent.policy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A published policy, whole in every language. A later one replaces it from its own date; neither ever changes. */
@Entity
@Immutable
public class Policy {

    @Id
    private String version;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    private boolean material;

    @Column(name = "notice_keys")
    private List<String> noticeKeys;

    @Embedded
    @AttributeOverride(name = "title", column = @Column(name = "title_sv"))
    @AttributeOverride(name = "text", column = @Column(name = "text_sv"))
    @AttributeOverride(name = "sha256", column = @Column(name = "text_sv_sha256"))
    private PolicyText sv;

    @Embedded
    @AttributeOverride(name = "title", column = @Column(name = "title_en"))
    @AttributeOverride(name = "text", column = @Column(name = "text_en"))
    @AttributeOverride(name = "sha256", column = @Column(name = "text_en_sha256"))
    private PolicyText en;

    @SuppressWarnings("NullAway.Init") // read by Hibernate, written by migrations
    protected Policy() {}

    public String version() {
        return version;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** Whether it changes what people agreed to, so that they are asked again. */
    public boolean material() {
        return material;
    }

    /** The notices of this policy, in the order in which people should read them. */
    List<String> noticeKeys() {
        return List.copyOf(noticeKeys);
    }

    public PolicyText in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }
}
