package se.tillit.account.partner;

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

/** A partner job site. Its client's secret is not kept. Changed only under a row lock. */
@Entity
@Table(name = "partner")
class Partner {

    @Id
    private UUID id;

    @Column(name = "client_id")
    private String clientId;

    private String name;

    @Column(name = "policy_url")
    private String policyUrl;

    private List<String> hosts;

    @Enumerated(EnumType.STRING)
    private PartnerState state;

    @Column(name = "change_version")
    private @Nullable Long changeVersion;

    @Column(name = "client_gone")
    private boolean clientGone;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    Partner(UUID id, PartnerRequest wanted, Instant now) {
        this.id = id;
        this.clientId = "partner-" + id;
        this.name = wanted.name();
        this.policyUrl = wanted.policyUrl();
        this.hosts = List.copyOf(wanted.hosts());
        this.state = PartnerState.PENDING;
        this.createdAt = now;
    }

    /** Its client exists: from this version on it may publish. */
    void open(long version) {
        if (state != PartnerState.PENDING) {
            throw new IllegalStateException("the partner is not pending");
        }
        state = PartnerState.ACTIVE;
        changeVersion = version;
    }

    /** From this version on it may not publish. */
    void remove(long version) {
        state = PartnerState.REMOVED;
        changeVersion = version;
    }

    /** Nobody logs in as it any more. */
    void clientRemoved() {
        clientGone = true;
    }

    UUID id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    String name() {
        return name;
    }

    String policyUrl() {
        return policyUrl;
    }

    List<String> hosts() {
        return List.copyOf(hosts);
    }

    PartnerState state() {
        return state;
    }

    /** Of the last change that others must know of; 0 before there is one. */
    long changeVersion() {
        return changeVersion == null ? 0 : changeVersion;
    }

    boolean clientGone() {
        return clientGone;
    }

    Instant createdAt() {
        return createdAt;
    }
}
