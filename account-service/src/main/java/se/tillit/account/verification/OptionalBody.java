package se.tillit.account.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body that may be left out, whatever {@code Content-Type} a client then sends for nothing; read strictly if not. */
@Singleton
class OptionalBody {

    private final ObjectMapper json;

    OptionalBody(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads the body, if there is one.
     *
     * @throws JsonProcessingException for what is no such object; the mapper makes it a 400 with a pointer
     */
    <T> Optional<T> read(@Nullable String body, Class<T> type) throws JsonProcessingException {
        return body == null || body.isBlank() ? Optional.empty() : Optional.ofNullable(json.readValue(body, type));
    }
}
