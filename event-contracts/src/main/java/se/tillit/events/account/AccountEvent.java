package se.tillit.events.account;

import se.tillit.events.Event;

/** Everything that account-service publishes. */
public sealed interface AccountEvent extends Event
        permits EmployerAccessChanged, AccountOpened, AccountActivity, LoginClosed, PartnerChanged, JobAgentStopped {}
