package se.tillit.consent.policy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What a person must have read before opening something. The key names this very wording ({@code third-countries.1}). */
@Entity
@Immutable
public class Notice {

    @Id
    private String key;

    @Enumerated(EnumType.STRING)
    private List<Situation> situations;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "text_sv"))
    @AttributeOverride(name = "sha256", column = @Column(name = "text_sv_sha256"))
    private NoticeText sv;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "text_en"))
    @AttributeOverride(name = "sha256", column = @Column(name = "text_en_sha256"))
    private NoticeText en;

    @SuppressWarnings("NullAway.Init") // read by Hibernate, written by migrations
    protected Notice() {}

    public String key() {
        return key;
    }

    List<Situation> situations() {
        return List.copyOf(situations);
    }

    public NoticeText in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }
}
