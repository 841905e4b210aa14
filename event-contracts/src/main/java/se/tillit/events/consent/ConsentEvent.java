package se.tillit.events.consent;

import se.tillit.events.Event;

/** Everything that consent-service publishes besides erasures. */
public sealed interface ConsentEvent extends Event permits ConsentChanged, RetentionWarning {}
