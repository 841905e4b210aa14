package se.tillit.jobagent.search;

import java.util.List;
import java.util.Map;

/** A page of hits, one more than asked for if there are more, how many there are in all, counted to 201, and the facets of the best. */
record Found(List<Hit> hits, long total, Map<String, List<Facets.Facet>> facets) {

    Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
