package se.tillit.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.tillit.platform.identity.Caller;

/** The one place that knows how a failure becomes an HTTP answer. Everything ends here, and nothing is echoed. */
public class ProblemMappers {

    /** The challenge of RFC 9470: come back after a login of the last five minutes. */
    private static final String STEP_UP =
            "Bearer error=\"insufficient_user_authentication\", max_age=\"%d\"".formatted(Caller.RECENT.toSeconds());

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException problem, HttpHeaders headers) {
        return answer(problem, headers);
    }

    @ServerExceptionMapper
    public Response brokenJson(JsonProcessingException failure, HttpHeaders headers) {
        return answer(JsonFaults.problem(failure), headers);
    }

    /** Separate because the framework has a mapper of its own for this subtype, and the nearest type wins. */
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException failure, HttpHeaders headers) {
        return answer(JsonFaults.problem(failure), headers);
    }

    @ServerExceptionMapper
    public Response ruleNotMet(ConstraintViolationException failure, HttpHeaders headers) {
        return answer(ConstraintFaults.problem(failure), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException failure, HttpHeaders headers) {
        return answer(new ProblemException(ProblemType.UNAUTHENTICATED), headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, HttpHeaders headers) {
        return answer(new ProblemException(ProblemType.FORBIDDEN), headers);
    }

    @ServerExceptionMapper
    public Response frameworkFailure(WebApplicationException failure, HttpHeaders headers) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFaults.problem(json), headers);
        }
        int status = failure.getResponse().getStatus();
        return status < 400
                ? failure.getResponse()
                : answer(new ProblemException(ProblemType.ofStatus(status), failure), headers);
    }

    @ServerExceptionMapper
    public Response ourOwnFault(Throwable failure, HttpHeaders headers) {
        return answer(new ProblemException(ProblemType.INTERNAL_ERROR, failure), headers);
    }

    private Response answer(ProblemException problem, HttpHeaders headers) {
        Optional<String> language = Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Problems.language(language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problems.document(problem, language));
        problem.retryAfter().ifPresent(delay -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, delay.toSeconds())));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (problem.type() == ProblemType.LOGIN_TOO_OLD) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, STEP_UP);
        }
        return answer.build();
    }
}
