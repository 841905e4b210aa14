package se.tillit.consent.policy;

import jakarta.persistence.Embeddable;

/**
 * A policy in one language.
 *
 * @param text Markdown: headings, paragraphs and lists
 * @param sha256 of the UTF-8 bytes of {@code text}, in hexadecimal; computed by the database
 */
@Embeddable
public record PolicyText(String title, String text, String sha256) {}
