package se.tillit.bench.jobsearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;

/** Who is asked, over HTTP. */
interface SearchEngine {

    String title();

    /** A first page of twenty with a count to 200, and if wanted with the facets of the best 2,000. */
    HttpRequest request(Ask ask, boolean facets);

    Found read(JsonNode answer);

    /**
     * What was found.
     *
     * @param total counted to 201
     * @param page the ids of the first page, in order
     */
    record Found(int total, List<String> page) {
        static final int MOST = 201;

        public Found {
            page = List.copyOf(page);
        }
    }
}
