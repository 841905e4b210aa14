package se.tillit.jobagent.ad;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A job ad. Changed only under a row lock; {@link AdState} draws its states. */
@Entity
@Table(name = "job_ad")
@DynamicUpdate // the lexemes are written when they change and never read
public class JobAd {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    @Enumerated(EnumType.STRING)
    private AdSource source;

    @Column(name = "employer_id")
    private @Nullable UUID employerId;

    @Column(name = "partner_id")
    private @Nullable UUID partnerId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private String title;
    private String description;

    @Column(name = "employer_name")
    private @Nullable String employerName;

    @Column(name = "box_number")
    private @Nullable Integer boxNumber;

    private @Nullable String occupation;
    private @Nullable String municipality;
    private @Nullable String county;

    @Enumerated(EnumType.STRING)
    @Column(name = "employment_type")
    private @Nullable EmploymentType employmentType;

    @Enumerated(EnumType.STRING)
    private @Nullable Extent extent;

    private boolean remote;

    @Column(name = "apply_url")
    private @Nullable String applyUrl;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Enumerated(EnumType.STRING)
    private AdState state;

    private boolean withdrawn;
    private boolean told;

    /** Empty for all but box ads. */
    @Embedded
    private NextBatch batch = new NextBatch();

    private long version;

    @Column(name = "material_version")
    private int materialVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Null when the ad was read: who matches reads them from the table. */
    @Column(columnDefinition = "tsvector")
    @ColumnTransformer(read = "cast(null as text)", write = "cast(? as tsvector)")
    private @Nullable String lexemes;

    @Column(name = "lexemes_version")
    private int lexemesVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected JobAd() {}

    @SuppressWarnings("NullAway.Init") // take sets the rest
    private JobAd(UUID id, Advertiser advertiser, AdContent content, Run run, Analysis found, Instant now) {
        this.id = id;
        switch (advertiser) {
            case Advertiser.Named(UUID employer, String _) -> {
                source = AdSource.EMPLOYER;
                employerId = employer;
            }
            case Advertiser.Box(UUID employer, int box) -> {
                source = AdSource.EMPLOYER;
                employerId = employer;
                boxNumber = box;
            }
            case Advertiser.OfPartner(UUID partner, String external, String _) -> {
                source = AdSource.PARTNER;
                partnerId = partner;
                externalId = external;
            }
        }
        employerName = advertiser.name();
        take(content);
        take(run);
        analysed(found);
        state = run.at(now);
        version = 1;
        materialVersion = 1;
        createdAt = now;
        updatedAt = now;
    }

    /** A new ad, open or to be opened when its time comes. */
    public static JobAd written(
            UUID id, Advertiser advertiser, AdContent content, Run run, Analysis found, Instant now) {
        return new JobAd(id, advertiser, content, run, found, now);
    }

    private void take(AdContent content) {
        title = content.title();
        description = content.description();
        occupation = content.occupation();
        municipality = content.municipality();
        county = content.county();
        employmentType = content.employmentType();
        extent = content.extent();
        remote = content.remote();
    }

    private void take(Run run) {
        publishedAt = run.publishedAt();
        closesAt = run.closesAt();
        applyUrl = run.applyUrl();
    }

    /** Whether this is something else than it said last: then it may match anew, and needs other lexemes. */
    public boolean differs(@Nullable String name, AdContent content) {
        return !Objects.equals(employerName, name) || !latest().content().equals(content);
    }

    /** Says something else. To be followed by {@link #runs}. */
    public void rewrite(@Nullable String name, AdContent content, Analysis found) {
        employerName = name;
        take(content);
        analysed(found);
        materialVersion++;
    }

    /** The same text as another release analyses it. No new version: what it says has not changed. */
    public void analysed(Analysis found) {
        lexemes = found.lexemes().toTsvector();
        lexemesVersion = found.version();
    }

    /** Is open as given, also if it had been withdrawn. */
    public void runs(Run run, Instant now) {
        take(run);
        withdrawn = false;
        state = run.at(now);
        changed(now);
    }

    /** Whether it is already open as given, or will be. */
    public boolean isRunningAs(Run run, Instant now) {
        boolean waits = batch.waiting().isPresent();
        return !withdrawn && !batch.closing() && latest().run().equals(run) && (waits || state == run.at(now));
    }

    /** Says something else with a batch, and until then what it says now. */
    public void become(Edition edition, Instant time, Instant now) {
        batch.brings(edition, time);
        changed(now);
    }

    /** Closes with a batch. */
    public void closeWith(Instant time, Instant now) {
        batch.closes(time);
        changed(now);
    }

    /** What it is to become now, because its batch has come. */
    public Optional<Edition> due(Instant now) {
        return batch.waiting().filter(_ -> batch.hasCome(now));
    }

    /** Taken back, at once and until it is published again. */
    public void withdraw(Instant now) {
        withdrawn = true;
        state = AdState.CLOSED;
        changed(now);
    }

    /** Taken back, at once; that is told with a batch. */
    public void withdraw(Instant told, Instant now) {
        withdraw(now);
        batch.closes(told);
    }

    /** Closes it because its advertiser may not advertise now; it stays the advertiser's to publish again. */
    public void suspend(Instant now) {
        if (state != AdState.CLOSED) {
            state = AdState.CLOSED;
            changed(now);
        }
    }

    /** Opens or closes it when its time has come. */
    public void settle(Instant now) {
        boolean closes = batch.closing() && batch.hasCome(now);
        AdState due = state == AdState.CLOSED || closes ? AdState.CLOSED : run().at(now);
        if (due != state) {
            state = due;
            changed(now);
        }
        if (batch.hasCome(now)) {
            batch.over();
        }
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    /** What the feed is to be told now; nothing of an ad that is not open and was not. */
    public Optional<ChangeKind> tell() {
        boolean before = told;
        told = state == AdState.OPEN;
        if (told) {
            return Optional.of(before ? ChangeKind.CHANGED : ChangeKind.CREATED);
        }
        return before ? Optional.of(ChangeKind.CLOSED) : Optional.empty();
    }

    public UUID id() {
        return id;
    }

    /** Orders its owner's list and nothing else. */
    public long number() {
        return Objects.requireNonNull(number, "numbered by the database, so known when it is read");
    }

    public AdSource source() {
        return source;
    }

    public Optional<UUID> employerId() {
        return Optional.ofNullable(employerId);
    }

    public Optional<UUID> partnerId() {
        return Optional.ofNullable(partnerId);
    }

    /** The partner's own name for it. */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    public boolean isBoxAd() {
        return boxNumber != null;
    }

    /** Absent for a box ad. */
    public Optional<String> employerName() {
        return Optional.ofNullable(employerName);
    }

    /** What stands in every answer to anyone: the employer's name, or "box" and its number. */
    public String advertisedBy() {
        return employerName == null ? "box " + boxNumber : employerName;
    }

    public AdContent content() {
        return new AdContent(title, description, occupation, municipality, county, employmentType, extent, remote);
    }

    /** Of a box ad others are told days, never times. */
    public Run run() {
        return new Run(publishedAt, closesAt, applyUrl);
    }

    /** What its advertiser wrote last: of a box ad that was changed others get it later. */
    public Edition latest() {
        return batch.waiting().orElseGet(() -> new Edition(content(), run()));
    }

    /** When others get what was written last; empty when they have it. */
    public Optional<Instant> changesAt() {
        return batch.changesAt();
    }

    public AdState state() {
        return state;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Counts every change: the ETag, and the version of its events. */
    public long version() {
        return version;
    }

    public int materialVersion() {
        return materialVersion;
    }
}
