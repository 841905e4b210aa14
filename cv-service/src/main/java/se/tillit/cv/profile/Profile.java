package se.tillit.cv.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A person's boxes and where each value came from. Changed only under a row lock ({@link Profiles#lock}), because the
 * masked text of her CVs must fit the boxes at every commit.
 */
@Entity
@Table(name = "profile")
public class Profile {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private long version;

    @Convert(converter = BoxesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Boxes boxes;

    @Convert(converter = ProvenanceColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Map<String, Origin> provenance;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Profile() {}

    private Profile(UUID accountId) {
        this.accountId = accountId;
        this.boxes = Boxes.EMPTY;
        this.provenance = Map.of();
    }

    /** The profile of a person who has not given anything yet. */
    static Profile empty(UUID accountId) {
        return new Profile(accountId);
    }

    /** Takes the owner's values. Answers whether anything is different now. */
    boolean rewrite(Boxes wanted, Instant now) {
        return replace(wanted, Origin.Source.OWNER, now);
    }

    /** Takes what was given at registration, box by box, where the owner never had a say; so it can be repeated. */
    boolean fill(RegistrationValues given, Instant now) {
        return replace(given.into(boxes, provenance.keySet()), Origin.Source.REGISTRATION, now);
    }

    private boolean replace(Boxes wanted, Origin.Source source, Instant now) {
        if (wanted.equals(boxes)) {
            return false;
        }
        Map<String, Origin> origins = new HashMap<>(provenance);
        for (Box box : Box.values()) {
            if (!Objects.equals(box.of(wanted), box.of(boxes))) {
                origins.put(box.member(), new Origin(source, now));
            }
        }
        boxes = wanted;
        provenance = Map.copyOf(origins);
        version++;
        return true;
    }

    public UUID accountId() {
        return accountId;
    }

    long version() {
        return version;
    }

    public Boxes boxes() {
        return boxes;
    }

    /** The origin of every value there is. A removed value's is kept inside, so that registration cannot refill it. */
    Map<String, Origin> origins() {
        return Arrays.stream(Box.values())
                .filter(box -> box.of(boxes) != null)
                .collect(Collectors.toMap(Box::member, box -> Objects.requireNonNull(provenance.get(box.member()))));
    }
}
