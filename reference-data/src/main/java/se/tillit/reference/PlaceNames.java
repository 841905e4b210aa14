package se.tillit.reference;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds places by what people call them. Names registered first win, so that municipalities are registered before counties. A spelling without
 * the dots and rings of å, ä and ö is understood only where a single place can be meant.
 */
final class PlaceNames {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Map<String, List<String>> OFFICIAL_EXCEPTIONS =
            Map.of("2080", List.of("Falu kommun"), "0980", List.of("Region Gotland"));

    private final Map<String, Place> exact = new HashMap<>();
    private final Map<String, Place> folded = new HashMap<>();

    PlaceNames(Collection<Municipality> municipalities, Collection<County> counties) {
        municipalities.forEach(place -> register(place, Stream.of("kommun", "stad")));
        counties.forEach(place -> register(place, Stream.of("län")));
        foldUnambiguousNames();
    }

    Optional<Place> find(String name) {
        String key = key(name);
        Place place = exact.get(key);
        return Optional.ofNullable(place != null ? place : folded.get(key));
    }

    private void register(Place place, Stream<String> kinds) {
        kinds.forEach(kind -> {
            exact.putIfAbsent(key(place.shortName() + " " + kind), place);
            exact.putIfAbsent(key(genitive(place) + " " + kind), place);
        });
        exact.putIfAbsent(key(place.shortName()), place);
        OFFICIAL_EXCEPTIONS.getOrDefault(place.code(), List.of()).forEach(name -> exact.putIfAbsent(key(name), place));
    }

    private void foldUnambiguousNames() {
        Set<String> ambiguous = new HashSet<>();
        exact.forEach((name, place) -> {
            Place other = folded.putIfAbsent(fold(name), place);
            if (other != null && !other.equals(place)) {
                ambiguous.add(fold(name));
            }
        });
        folded.keySet().removeAll(ambiguous);
    }

    private static String genitive(Place place) {
        return place.name().substring(0, place.name().lastIndexOf(' '));
    }

    private static String key(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String fold(String key) {
        return MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
    }
}
