package se.tillit.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counties, municipalities and postcodes of Sweden.
 *
 * <p>{@link #resolve} understands whatever a person types: digits are a code (two a county, four a municipality, five a postcode, which stands for
 * its municipality), all else is a name, with or without "kommun", "stad" or "län". Where a municipality and a county share a name, as Stockholm
 * does, the name alone means the municipality, because that is the narrower reading and the one people mean by a town's name.
 */
public final class Places {
    private static final Pattern CODE = Pattern.compile("(?i)(?:SE?[- ]?)?([0-9]{2,5}|[0-9]{3}[\\s\\p{Z}][0-9]{2})");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");

    private final Map<String, County> counties;
    private final Map<String, Municipality> municipalities;
    private final Map<String, Postcode> postcodes;
    private final Map<String, List<Municipality>> municipalitiesByCounty;
    private final Map<String, List<Postcode>> postcodesByMunicipality;
    private final PlaceNames names;

    private Places(
            Collection<County> counties, Collection<Municipality> municipalities, Collection<Postcode> postcodes) {
        this.counties = byCode(counties, County::code);
        this.municipalities = byCode(municipalities, Municipality::code);
        this.postcodes = byCode(postcodes, Postcode::code);
        this.municipalitiesByCounty = grouped(municipalities, Municipality::countyCode, Municipality::code);
        this.postcodesByMunicipality = grouped(postcodes, Postcode::municipalityCode, Postcode::code);
        this.names = new PlaceNames(municipalities, counties);
    }

    /** The one instance, read at the first call. */
    public static Places sweden() {
        return Loaded.PLACES;
    }

    /** The place that a person means by a code, a postcode or a name. */
    public Optional<Place> resolve(String input) {
        String text = input.strip();
        var code = CODE.matcher(text);
        return code.matches() ? byCode(NOT_DIGITS.matcher(code.group(1)).replaceAll("")) : names.find(text);
    }

    /** The county with this two-digit code. */
    public Optional<County> county(String code) {
        return Optional.ofNullable(counties.get(code));
    }

    /** The municipality with this four-digit code. */
    public Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** The postcode, written with or without its space. */
    public Optional<Postcode> postcode(String code) {
        var matcher = CODE.matcher(code.strip());
        return matcher.matches()
                ? Optional.ofNullable(
                        postcodes.get(NOT_DIGITS.matcher(matcher.group(1)).replaceAll("")))
                : Optional.empty();
    }

    /** The municipality that a postcode stands for. */
    public Optional<Municipality> municipalityOf(String postcode) {
        return postcode(postcode).flatMap(known -> municipality(known.municipalityCode()));
    }

    /** The county that a municipality lies in. */
    public Optional<County> countyOf(String municipalityCode) {
        return municipality(municipalityCode).flatMap(known -> county(known.countyCode()));
    }

    /** All counties, by code. */
    public List<County> counties() {
        return sorted(counties.values(), County::code);
    }

    /** All municipalities, by code. */
    public List<Municipality> municipalities() {
        return sorted(municipalities.values(), Municipality::code);
    }

    /** The municipalities of a county, by code; none for an unknown county. */
    public List<Municipality> municipalitiesIn(String countyCode) {
        return municipalitiesByCounty.getOrDefault(countyCode, List.of());
    }

    /** The postcodes of a municipality, by code; none for an unknown municipality. */
    public List<Postcode> postcodesIn(String municipalityCode) {
        return postcodesByMunicipality.getOrDefault(municipalityCode, List.of());
    }

    private Optional<Place> byCode(String digits) {
        return switch (digits.length()) {
            case 2 -> county(digits).map(Place.class::cast);
            case 4 -> municipality(digits).map(Place.class::cast);
            case 5 -> municipalityOf(digits).map(Place.class::cast);
            default -> Optional.empty();
        };
    }

    private static <T> Map<String, T> byCode(Collection<T> all, Function<T, String> code) {
        return all.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }

    private static <T> Map<String, List<T>> grouped(
            Collection<T> all, Function<T, String> key, Function<T, String> order) {
        return all.stream()
                .sorted(Comparator.comparing(order))
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(key, Collectors.toUnmodifiableList()), Map::copyOf));
    }

    private static <T> List<T> sorted(Collection<T> all, Function<T, String> order) {
        return all.stream().sorted(Comparator.comparing(order)).toList();
    }

    /** Read on first use, once, under the class loader's lock. */
    private static final class Loaded {
        private static final Places PLACES = new Places(
                Csv.resource("counties.csv").stream()
                        .map(row -> new County(row.get(0), row.get(1), row.get(2)))
                        .toList(),
                Csv.resource("municipalities.csv").stream()
                        .map(row -> new Municipality(row.get(0), row.get(1), row.get(2), row.get(3)))
                        .toList(),
                Csv.resource("postal_to_municipality.csv").stream()
                        .map(row -> new Postcode(row.get(0), row.get(1), row.get(2)))
                        .toList());
    }
}
