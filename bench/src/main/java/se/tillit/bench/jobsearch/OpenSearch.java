package se.tillit.bench.jobsearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.tillit.bench.market.RealAd;
import se.tillit.bench.market.RealMarket;
import se.tillit.reference.Concepts;

/**
 * The peer at its best: one shard of one segment, sorted by time so that the newest come without a look at the others, filters that keep no score, no
 * texts in the sources, counting to 201 and facets over a sample of 2,000. It is asked for the same order as ours.
 */
final class OpenSearch implements SearchEngine {
    private static final int BATCH = 2_000;
    private static final String INDEX = """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
                      "sort.field": "published", "sort.order": "desc"},
         "mappings": {"_source": {"excludes": ["text"]}, "properties": {
            "title": {"type": "text", "analyzer": "whitespace", "norms": false},
            "text": {"type": "text", "analyzer": "whitespace", "norms": false},
            "employer": {"type": "keyword"}, "occupation": {"type": "keyword"}, "found_by": {"type": "keyword"},
            "municipality": {"type": "keyword"}, "county": {"type": "keyword"}, "type": {"type": "keyword"},
            "extent": {"type": "keyword"}, "remote": {"type": "boolean"}, "published": {"type": "date"},
            "closes": {"type": "date"}}}}
        """;
    private static final List<String> FACETS =
            List.of("occupation", "municipality", "county", "type", "extent", "remote");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI node;

    OpenSearch(int port) {
        node = URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String title() {
        return "OpenSearch";
    }

    void index(RealMarket market, int count, Instant now) throws IOException, InterruptedException {
        send("PUT", "/jobs", INDEX);
        StringBuilder batch = new StringBuilder();
        for (int number = 0; number < count; number++) {
            StoredAd ad = StoredAd.of(market, number, count, now);
            batch.append("{\"index\": {\"_id\": \"").append(ad.id()).append("\"}}\n");
            batch.append(json.writeValueAsString(document(ad))).append('\n');
            if (number % BATCH == BATCH - 1 || number == count - 1) {
                if (send("POST", "/jobs/_bulk", batch.toString()).path("errors").asBoolean(true)) {
                    throw new IllegalStateException("OpenSearch did not take an ad");
                }
                batch.setLength(0);
            }
        }
        send("POST", "/jobs/_forcemerge?max_num_segments=1", "");
        send("POST", "/jobs/_refresh", "");
    }

    private static Map<String, Object> document(StoredAd stored) {
        RealAd ad = stored.ad();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", ad.title());
        document.put("text", List.of(ad.title(), ad.description()));
        document.put("employer", ad.employer());
        document.put("occupation", ad.occupation());
        document.put("found_by", Concepts.jobTech().findableBy(ad.occupation()));
        document.put("municipality", ad.municipality());
        document.put("county", ad.county());
        document.put("type", ad.employmentType());
        document.put("extent", ad.extent());
        document.put("remote", false);
        document.put("published", stored.publishedAt().toEpochMilli());
        document.put("closes", "2100-01-01");
        return document;
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(node.resolve(path))
                        .header("Content-Type", "application/x-ndjson")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("OpenSearch answered " + answer.body());
        }
        return json.readTree(answer.body());
    }

    @Override
    public HttpRequest request(Ask ask, boolean facets) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("size", 20);
        search.put("track_total_hits", Found.MOST);
        search.put("query", query(ask));
        search.put(
                "sort",
                ask.byRelevance() ? List.of(newest("_score"), newest("published")) : List.of(newest("published")));
        if (facets) {
            search.put("aggs", Map.of("best", Map.of("sampler", Map.of("shard_size", 2_000), "aggs", facets())));
        }
        return HttpRequest.newBuilder(node.resolve("/jobs/_search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(search)))
                .build();
    }

    private static Map<String, String> newest(String field) {
        return Map.of(field, "desc");
    }

    private static Map<String, Object> facets() {
        Map<String, Object> facets = new LinkedHashMap<>();
        FACETS.forEach(field -> facets.put(field, Map.of("terms", Map.of("field", field, "size", 20))));
        return facets;
    }

    private static Map<String, Object> query(Ask ask) {
        List<Object> filters = new ArrayList<>(words("text", ask));
        filters.add(Map.of("range", Map.of("closes", Map.of("gt", "now/m"))));
        if (!ask.places().isEmpty()) {
            filters.add(place(ask.places()));
        }
        if (!ask.occupations().isEmpty()) {
            filters.add(terms("found_by", ask.occupations()));
        }
        if (!ask.types().isEmpty()) {
            filters.add(terms("type", ask.types()));
        }
        ask.since()
                .ifPresent(since ->
                        filters.add(Map.of("range", Map.of("published", Map.of("gte", since.toEpochMilli())))));
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("filter", filters);
        query.put(
                "must_not",
                ask.excluded().stream().map(word -> term("text", word)).toList());
        if (ask.byRelevance()) {
            query.put(
                    "should",
                    Map.of("constant_score", Map.of("filter", Map.of("bool", Map.of("filter", words("title", ask))))));
        }
        return Map.of("bool", query);
    }

    private static List<Object> words(String field, Ask ask) {
        return Stream.concat(
                        ask.words().stream().map(word -> term(field, word)),
                        ask.phrases().stream()
                                .map(words -> Map.of("match_phrase", Map.of(field, String.join(" ", words)))))
                .map(Object.class::cast)
                .toList();
    }

    private static Object place(List<String> codes) {
        List<Object> any = List.of(
                terms(
                        "county",
                        codes.stream().filter(code -> code.length() == 2).toList()),
                terms(
                        "municipality",
                        codes.stream().filter(code -> code.length() == 4).toList()));
        return Map.of("bool", Map.of("should", any, "minimum_should_match", 1));
    }

    private static Object terms(String field, List<String> values) {
        return Map.of("terms", Map.of(field, values));
    }

    private static Object term(String field, String value) {
        return Map.of("term", Map.of(field, value));
    }

    private String write(Map<String, Object> search) {
        try {
            return json.writeValueAsString(search);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Found read(JsonNode answer) {
        JsonNode hits = answer.path("hits");
        return new Found(
                Math.min(Found.MOST, hits.path("total").path("value").asInt()),
                StreamSupport.stream(hits.path("hits").spliterator(), false)
                        .map(hit -> hit.path("_id").asText())
                        .toList());
    }
}
