package se.tillit.account.unsubscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reader's link to one list. */
@Entity
@Table(name = "unsubscribe_link")
class UnsubscribeLink {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private MailingList list;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "token_sealed")
    private byte[] tokenSealed;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "agent_id")
    private @Nullable UUID agentId;

    @Column(name = "subscription_id")
    private @Nullable UUID subscriptionId;

    @SuppressWarnings("NullAway.Init")
    protected UnsubscribeLink() {}

    UnsubscribeLink(UUID id, MailingList list, Reader reader, byte[] tokenHash, byte[] tokenSealed) {
        this.id = id;
        this.list = list;
        this.tokenHash = tokenHash.clone();
        this.tokenSealed = tokenSealed.clone();
        switch (reader) {
            case Reader.Candidate(UUID candidate) -> accountId = candidate;
            case Reader.Agent(UUID agent, UUID owner) -> {
                agentId = agent;
                accountId = owner;
            }
            case Reader.Subscriber(UUID subscriber) -> subscriptionId = subscriber;
        }
    }

    UUID id() {
        return id;
    }

    MailingList list() {
        return list;
    }

    byte[] tokenSealed() {
        return tokenSealed.clone();
    }

    Reader reader() {
        if (accountId == null) {
            return new Reader.Subscriber(Objects.requireNonNull(subscriptionId));
        }
        return agentId == null ? new Reader.Candidate(accountId) : new Reader.Agent(agentId, accountId);
    }
}
