package se.tillit.jobagent.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which values the best hits have, and how many of them each (decision D9). */
final class Facets {

    /** How many hits are looked at. */
    static final int BEST = 2_000;

    /** The columns that are counted. */
    static final String COLUMNS = "a.occupation, a.municipality, a.county, a.employment_type, a.extent, a.remote";

    private static final int MOST_VALUES = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Facets() {}

    /** How many of the hits have a value. */
    @Schema(name = "JobFacet")
    record Facet(String value, long count) {}

    /** A JSON text of all facets of the hits in a table, each with its most frequent values. */
    static String of(String table) {
        return """
            (select cast(json_object_agg(facet, counts) as text) from (
                select facet, json_agg(json_build_object('value', value, 'count', hits) order by hits desc, value collate "C") as counts
                from (
                    select facet, value, count(*) as hits,
                           row_number() over (partition by facet order by count(*) desc, value collate "C") as place
                    from %s h cross join lateral (values
                        ('occupation', h.occupation), ('municipality', h.municipality), ('county', h.county),
                        ('employmentType', h.employment_type), ('extent', h.extent), ('remote', cast(h.remote as text))
                    ) as v (facet, value)
                    where value is not null
                    group by facet, value
                ) counted
                where place <= %d
                group by facet
            ) facets)""".formatted(table, MOST_VALUES);
    }

    /** The same of values that are counted already. */
    static Map<String, List<Facet>> of(Map<String, Map<String, Integer>> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, facet -> mostFrequent(facet.getValue())));
    }

    private static List<Facet> mostFrequent(Map<String, Integer> values) {
        return values.entrySet().stream()
                .map(value -> new Facet(value.getKey(), value.getValue()))
                .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
                .limit(MOST_VALUES)
                .toList();
    }

    static Map<String, List<Facet>> read(@Nullable String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facets are not as the statement writes them", e);
        }
    }
}
