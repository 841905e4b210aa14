package se.tillit.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.action.bulk.BulkRequestBuilder;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.action.search.SearchResponse;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.index.query.QueryBuilders;
import org.opensearch.percolator.PercolateQueryBuilder;
import org.opensearch.search.SearchHit;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Agent;

/** A real OpenSearch node in this process: one shard, one segment, and all matches of an ad in one answer, unscored and without their sources. */
final class OpenSearchQueries implements StoredQueries {
    private static final String INDEX = "agents";
    private static final int BATCH = 5_000;
    private static final int MOST_MATCHES = 1_000_000;
    private static final String SETTINGS = """
            {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1", "max_result_window": 1000000}
            """;
    private static final String MAPPING = """
            {"properties": {
              "query": {"type": "percolator"},
              "number": {"type": "integer"},
              "text": {"type": "text", "analyzer": "whitespace", "norms": false},
              "key": {"type": "keyword"}}}
            """;

    private final OpenSearchRunner node = new OpenSearchRunner();
    private final Path directory;
    private BulkRequestBuilder batch;

    OpenSearchQueries() throws IOException {
        directory = Files.createTempDirectory("tillit-bench-opensearch");
        node.onBuild((_, settings) -> settings.put("discovery.type", "single-node"))
                .build(OpenSearchRunner.newConfigs()
                        .basePath(directory.toString())
                        .clusterName("tillit-bench")
                        .numOfNode(1)
                        .disableESLogger());
        node.client()
                .admin()
                .indices()
                .prepareCreate(INDEX)
                .setSettings(SETTINGS, XContentType.JSON)
                .setMapping(MAPPING)
                .get();
        batch = node.client().prepareBulk();
    }

    @Override
    public void put(int number, Agent agent) {
        String source = "{\"number\": " + number + ", \"query\": " + query(agent) + "}";
        batch.add(new IndexRequest(INDEX).id(Integer.toString(number)).source(source, XContentType.JSON));
        if (batch.numberOfActions() == BATCH) {
            send();
        }
    }

    private void send() {
        if (batch.get().hasFailures()) {
            throw new IllegalStateException("an agent was not taken");
        }
        batch = node.client().prepareBulk();
    }

    @Override
    public void settle() {
        if (batch.numberOfActions() > 0) {
            send();
        }
        node.client()
                .admin()
                .indices()
                .prepareForceMerge(INDEX)
                .setMaxNumSegments(1)
                .get();
        node.client().admin().indices().prepareRefresh(INDEX).get();
    }

    @Override
    public int[] match(Ad ad) {
        String document = "{\"text\": \"" + ad.text() + "\", \"key\": [" + quoted(ad.keys()) + "]}";
        SearchResponse found = node.client()
                .prepareSearch(INDEX)
                .setQuery(QueryBuilders.constantScoreQuery(
                        new PercolateQueryBuilder("query", new BytesArray(document), XContentType.JSON)))
                .setSize(MOST_MATCHES)
                .setTrackTotalHits(false)
                .setFetchSource(false)
                .storedFields("_none_")
                .addDocValueField("number")
                .addSort("_doc", org.opensearch.search.sort.SortOrder.ASC)
                .get();
        return Arrays.stream(found.getHits().getHits())
                .mapToInt(OpenSearchQueries::number)
                .toArray();
    }

    private static int number(SearchHit hit) {
        return ((Number) hit.field("number").getValue()).intValue();
    }

    @Override
    public void close() throws IOException {
        node.close();
        node.clean();
    }

    private static String query(Agent agent) {
        List<String> required = Stream.of(
                        agent.words().stream().map(word -> "{\"term\": {\"text\": \"" + word + "\"}}"),
                        agent.phrases().stream()
                                .map(words -> "{\"match_phrase\": {\"text\": \"" + String.join(" ", words) + "\"}}"),
                        agent.filters().stream().map(values -> "{\"terms\": {\"key\": [" + quoted(values) + "]}}"))
                .flatMap(clauses -> clauses)
                .toList();
        if (required.isEmpty() && agent.excluded().isEmpty()) {
            return "{\"match_all\": {}}";
        }
        String excluded = agent.excluded().stream()
                .map(word -> "{\"term\": {\"text\": \"" + word + "\"}}")
                .collect(Collectors.joining(","));
        return "{\"bool\": {\"filter\": [" + String.join(",", required) + "], \"must_not\": [" + excluded + "]}}";
    }

    private static String quoted(Collection<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
    }
}
