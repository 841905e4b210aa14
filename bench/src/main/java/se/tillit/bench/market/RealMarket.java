package se.tillit.bench.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.tillit.reference.Concept;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;

/**
 * The {@link Market} with occupations of the JobTech taxonomy and municipalities of Sweden in the place of its numbers, so that a service takes its
 * ads and agents. The words stay invented.
 */
public final class RealMarket {
    /** Every how manieth occupation of the taxonomy is one of the market. */
    private static final int STEP = 5;

    private static final int WORDS_OF_A_TITLE = 3;
    private static final int EMPLOYERS = 5_000;

    private final Market market;
    private final List<String> occupations;
    private final List<String> groups;
    private final List<String> fields;
    private final List<String> counties;
    private final List<Municipality> municipalities;

    public RealMarket(long seed) {
        market = new Market(seed);
        Concepts concepts = Concepts.jobTech();
        List<Concept> names = concepts.ofType(ConceptType.OCCUPATION_NAME).stream()
                .filter(name -> above(name.id(), ConceptType.SSYK_LEVEL_4).isPresent()
                        && above(name.id(), ConceptType.OCCUPATION_FIELD).isPresent()
                        && concepts.successors(name.id()).isEmpty())
                .toList();
        occupations = Stream.iterate(0, index -> index < names.size(), index -> index + STEP)
                .map(index -> names.get(index).id())
                .toList();
        groups = above(occupations, ConceptType.SSYK_LEVEL_4);
        fields = above(occupations, ConceptType.OCCUPATION_FIELD);
        counties =
                Places.sweden().counties().stream().map(county -> county.code()).toList();
        municipalities = Places.sweden().municipalities();
    }

    private static List<String> above(List<String> names, ConceptType type) {
        return names.stream()
                .map(name -> above(name, type).orElseThrow())
                .distinct()
                .toList();
    }

    private static Optional<String> above(String name, ConceptType type) {
        Concepts concepts = Concepts.jobTech();
        return concepts.ancestors(name).stream()
                .filter(id -> concepts.isA(id, type))
                .findFirst();
    }

    public RealAd ad(int number) {
        Ad ad = market.ad(number);
        int title = ad.words().size() - WORDS_OF_A_TITLE;
        Municipality town = pick(municipalities, ad.places().getFirst());
        return new RealAd(
                String.join(" ", ad.words().subList(title, ad.words().size())),
                String.join(" ", ad.words().subList(0, title)),
                "Arbetsgivare " + number % EMPLOYERS,
                pick(occupations, ad.occupations().getFirst()),
                town.code(),
                town.countyCode(),
                type(ad.types().getFirst()),
                number % 4 == 0 ? "PART_TIME" : "FULL_TIME");
    }

    /** What an agent asks for, in the form in which a candidate sends it. */
    public Map<String, Object> criteria(int number) {
        return criteria(market.agent(number));
    }

    /** The same of an agent that was thought out elsewhere. */
    public Map<String, Object> criteria(Agent agent) {
        Map<String, Object> criteria = new LinkedHashMap<>();
        String words = agent.expression();
        if (!words.isEmpty()) {
            criteria.put("q", words);
        }
        put(
                criteria,
                "place",
                agent.places().stream().map(this::place).distinct().toList());
        put(
                criteria,
                "occupation",
                agent.occupations().stream().map(this::occupation).distinct().toList());
        put(
                criteria,
                "employmentType",
                agent.types().stream().map(RealMarket::type).toList());
        return criteria;
    }

    private static void put(Map<String, Object> criteria, String name, List<String> values) {
        if (!values.isEmpty()) {
            criteria.put(name, values);
        }
    }

    /** The code of a place of the market. */
    public String place(String key) {
        return key.startsWith("c:")
                ? pick(counties, key)
                : pick(municipalities, key).code();
    }

    /** The concept of an occupation, group or field of the market. */
    public String occupation(String key) {
        return switch (key.charAt(2)) {
            case 'g' -> pick(groups, key);
            case 'f' -> pick(fields, key);
            default -> pick(occupations, key);
        };
    }

    public static String type(String key) {
        return key.substring(2).toUpperCase(Locale.ROOT);
    }

    /** By the number in a key such as {@code m:17} or {@code o:n17}. */
    private static <T> T pick(List<T> from, String key) {
        return from.get(Integer.parseInt(key.replaceAll("\\D", "")) % from.size());
    }
}
