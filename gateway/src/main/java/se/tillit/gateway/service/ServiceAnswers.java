package se.tillit.gateway.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Calls a service and takes from its answer the status and the fields that are asked for; all else ends here. */
@Singleton
public class ServiceAnswers {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MAX_DOCUMENT = 4 * 1024 * 1024;
    private static final int MAX_DEPTH = 16;

    /** Not the application's: a service may add fields at any time, and an answer of any size may come. */
    private final ObjectMapper json = new ObjectMapper();

    ServiceAnswers() {
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .configure(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION, false);
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MAX_DOCUMENT)
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    /** The object that a service answers with. */
    public Fields read(Supplier<RestResponse<InputStream>> call, Refusals refusals) {
        try (RestResponse<InputStream> answer = call.get();
                InputStream body = accepted(answer, refusals).getEntity()) {
            JsonNode document = body == null ? null : json.readTree(body);
            if (document == null || !document.isObject()) {
                throw unavailable("no object");
            }
            return new Fields(document);
        } catch (WebApplicationException refusal) {
            throw refused(refusal.getResponse().getStatus(), refusals);
        } catch (ProcessingException | IOException failure) {
            throw unavailable(failure.getClass().getSimpleName());
        }
    }

    /**
     * A page of a list. Of all that is sent on, a cursor is the one thing whose form only the service can judge, so a
     * malformed request is about it.
     */
    public Fields page(@Nullable String cursor, Supplier<RestResponse<InputStream>> call, Refusals refusals) {
        try {
            return read(call, refusals);
        } catch (ProblemException refusal) {
            throw refusal.type() == ProblemType.MALFORMED_REQUEST && cursor != null
                    ? new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("?cursor", "invalid-cursor"))
                    : refusal;
        }
    }

    /** Asks a service to do something whose answer has no body. */
    public void done(Supplier<RestResponse<InputStream>> call, Refusals refusals) {
        try (RestResponse<InputStream> answer = call.get()) {
            accepted(answer, refusals);
        } catch (WebApplicationException refusal) {
            throw refused(refusal.getResponse().getStatus(), refusals);
        } catch (ProcessingException failure) {
            throw unavailable(failure.getClass().getSimpleName());
        }
    }

    private static RestResponse<InputStream> accepted(RestResponse<InputStream> answer, Refusals refusals) {
        int status = answer.getStatus();
        if (status != 200 && status != 201 && status != 204) {
            throw refused(status, refusals);
        }
        return answer;
    }

    private static ProblemException refused(int status, Refusals refusals) {
        ProblemType type = refusals.of(status);
        return type == ProblemType.UNAVAILABLE ? unavailable("status " + status) : new ProblemException(type);
    }

    /** The cause names what failed and quotes nothing: messages of libraries hold paths and pieces of bodies. */
    private static ProblemException unavailable(String failure) {
        return new ProblemException(ProblemType.UNAVAILABLE, new IOException(failure)).retryAfter(RETRY_AFTER);
    }
}
