package se.tillit.account.unsubscription;

import java.util.UUID;

/** Who reads a list. */
public sealed interface Reader {

    /** A candidate. */
    record Candidate(UUID accountId) implements Reader {}

    /** A candidate, as far as one of her job agents is concerned. */
    record Agent(UUID agentId, UUID accountId) implements Reader {}

    /** Somebody without an account who subscribed. */
    record Subscriber(UUID subscriptionId) implements Reader {}
}
