package se.tillit.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Problems;

/** Writes the catalogue's problems outside of resources, in the same form as resources do. */
@Singleton
public class ProblemAnswers {

    private final Problems problems;
    private final ObjectMapper json;

    ProblemAnswers(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** The answer to a request, in the language it asks for. */
    public ProblemAnswer of(ProblemException problem, HttpServerRequest request) {
        Optional<String> language = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .add(HttpHeaders.CONTENT_LANGUAGE, Problems.language(language))
                .add(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.retryAfter()
                .ifPresent(pause -> headers.add("Retry-After", String.valueOf(Math.max(1, pause.toSeconds()))));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.add("WWW-Authenticate", "Bearer");
        }
        return new ProblemAnswer(problem.type().status(), headers, body(problems.document(problem, language)));
    }

    private Buffer body(ProblemDocument document) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the request with a problem, unless its answer has begun. */
    public void send(ProblemException problem, HttpServerRequest request) {
        if (request.response().headWritten() || request.response().closed()) {
            return;
        }
        ProblemAnswer answer = of(problem, request);
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> response.putHeader(name, value));
        response.end(answer.body());
    }
}
