package se.tillit.events.cv;

import se.tillit.events.Event;

/** Everything that cv-service publishes. */
public sealed interface CvEvent extends Event
        permits NoticesAccepted, EmployerWrote, DisclosureEnded, RecipientNoticeDue {}
