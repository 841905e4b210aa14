package se.tillit.consent.purpose;

import jakarta.persistence.Embeddable;

/**
 * A purpose in one language.
 *
 * @param sha256 of the UTF-8 bytes of {@code text}, in hexadecimal; computed by the database
 */
@Embeddable
public record PurposeText(String title, String text, String sha256) {}
