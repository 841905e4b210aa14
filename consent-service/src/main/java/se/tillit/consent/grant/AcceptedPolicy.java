package se.tillit.consent.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The newest policy that somebody accepted herself. */
@Entity
@Table(name = "policy_acceptance")
class AcceptedPolicy {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    private String receipt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AcceptedPolicy() {}

    AcceptedPolicy(UUID accountId, String policyVersion, Instant acceptedAt, String receipt) {
        this.accountId = accountId;
        this.policyVersion = policyVersion;
        this.acceptedAt = acceptedAt;
        this.receipt = receipt;
    }

    String policyVersion() {
        return policyVersion;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    String receipt() {
        return receipt;
    }
}
