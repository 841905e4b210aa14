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
 */
record OpenAd(UUID id, Instant publishedAt, Optional<Instant> closesAt, Map<String, String> values, Lexemes lexemes) {

    OpenAd {
        values = Map.copyOf(values);
    }
}
