package se.tillit.events.jobagent;

import se.tillit.events.Event;

/** Everything that jobagent-service publishes. */
public sealed interface JobAgentEvent extends Event permits JobAdChanged, JobAlertDue {}
