package se.tillit.consent.policy;

import jakarta.persistence.Embeddable;

/**
 * A notice in one language.
 *
 * @param sha256 of the UTF-8 bytes of {@code text}, in hexadecimal; computed by the database
 */
@Embeddable
public record NoticeText(String text, String sha256) {}
