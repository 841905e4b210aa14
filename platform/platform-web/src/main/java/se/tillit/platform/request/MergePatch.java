package se.tillit.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** JSON Merge Patch (RFC 7396): a member that is absent stays, null removes, an object is merged. */
@Singleton
public class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The current value with the patch applied, read strictly and validated as if it had been sent whole.
     *
     * @throws JsonProcessingException for unknown fields and wrong types; the mapper makes it a 400 with a pointer
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) throws JsonProcessingException {
        if (!(patch instanceof ObjectNode changes)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("", "not-an-object"));
        }
        ObjectNode merged = json.valueToTree(current);
        merge(merged, changes);
        T result = json.treeToValue(merged, type);
        Set<ConstraintViolation<T>> violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return result;
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode nested) {
                ObjectNode into = target.get(change.getKey()) instanceof ObjectNode existing
                        ? existing
                        : target.putObject(change.getKey());
                merge(into, nested);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }
}
