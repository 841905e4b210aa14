package se.tillit.bench.jobsearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code GET /jobs} of jobagent-service. */
final class TillitSearch implements SearchEngine {
    private final URI service;

    TillitSearch(URI service) {
        this.service = service;
    }

    @Override
    public String title() {
        return "Tillit";
    }

    @Override
    public HttpRequest request(Ask ask, boolean facets) {
        String query = Stream.of(
                        Stream.of("facets=" + facets),
                        parameter("q", ask.expression().isEmpty() ? List.of() : List.of(ask.expression())),
                        parameter("place", ask.places()),
                        parameter("occupation", ask.occupations()),
                        parameter("employmentType", ask.types()),
                        parameter(
                                "postedAfter",
                                ask.since().map(Object::toString).stream().toList()),
                        parameter("sort", ask.newest() ? List.of("date") : List.of()))
                .flatMap(parameters -> parameters)
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(service.resolve("/api/v1/jobs?" + query))
                .header("Accept", "application/json")
                .build();
    }

    private static Stream<String> parameter(String name, List<String> values) {
        return values.stream().map(value -> name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public Found read(JsonNode answer) {
        String total = answer.path("total").asText();
        return new Found(
                total.endsWith("+") ? Found.MOST : Integer.parseInt(total),
                StreamSupport.stream(answer.path("items").spliterator(), false)
                        .map(ad -> ad.path("id").asText())
                        .toList());
    }
}
