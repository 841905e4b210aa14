package se.tillit.localstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * An answer of the platform.
 *
 * @param body the JSON that came, a missing node when there was none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body, String text) {

    /** This answer, when it has the status; otherwise what was wrong, without the body. */
    public Answer expect(int wanted, String what) {
        if (status != wanted) {
            throw new UnexpectedAnswerException("%s: expected %d, got %d %s"
                    .formatted(what, wanted, status, body.path("type").asText()));
        }
        return this;
    }
}
