package se.tillit.consent.closing;

import java.util.UUID;

/**
 * What holds for a person now.
 *
 * @param version grows with every change of any person; of two statements the one with the larger version is true
 */
public record Closing(UUID accountId, long version, boolean closed, Reason reason) {}
