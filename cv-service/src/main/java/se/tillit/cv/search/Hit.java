package se.tillit.cv.search;

import java.time.Instant;
import java.util.UUID;
import se.tillit.cv.view.ViewKind;

/** A CV that was found, by its internal number and as the statement released it. */
record Hit(UUID employer, long number, int epoch, ViewKind view, Instant updatedAt, Card card) {}
