package se.tillit.cv.view;

import java.util.UUID;

/** A CV that exists for an employer at this moment, by what never leaves the service. */
public record SeenCv(UUID employerId, long number, int epoch, UUID owner) {}
