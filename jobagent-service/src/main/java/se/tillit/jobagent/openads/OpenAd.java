package se.tillit.jobagent.openads;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.text.Lexemes;

/**
 * An open ad.
 *
 * @param values what facets count, by facet; absent where the ad says nothing
 * @param card what is shown of it, by column, likewise
 */
record OpenAd(
        UUID id,
        Instant publishedAt,
        Optional<Instant> closesAt,
        Map<String, String> values,
        Map<String, String> card,
        Lexemes lexemes) {

    OpenAd {
        values = Map.copyOf(values);
        card = Map.copyOf(card);
    }
}
