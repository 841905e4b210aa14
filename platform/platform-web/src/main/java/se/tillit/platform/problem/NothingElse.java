package se.tillit.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Answers every path that nobody serves with the same problem as an unknown resource. */
@Singleton
class NothingElse {

    private final Problems problems;
    private final ObjectMapper json;

    NothingElse(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void closeTheRest(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(this::notFound);
    }

    private void notFound(RoutingContext request) {
        Optional<String> language = Optional.ofNullable(request.request().getHeader("Accept-Language"));
        try {
            String body =
                    json.writeValueAsString(problems.document(new ProblemException(ProblemType.NOT_FOUND), language));
            request.response()
                    .setStatusCode(ProblemType.NOT_FOUND.status())
                    .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .putHeader("Content-Language", Problems.language(language))
                    .putHeader("Cache-Control", "no-store")
                    .end(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
