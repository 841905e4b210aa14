package se.tillit.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Says where JSON is broken. Jackson's own sentences are not passed on: they quote the input. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The problem that the mapper answers with, for whoever answers for one item of many. */
    public static ProblemException problem(JsonProcessingException failure) {
        return switch (failure) {
            // A record's constructor refused its values: its own problem says which rule, with pointers.
            case JsonMappingException mapping when mapping.getCause() instanceof ProblemException problem -> problem;
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamReadException ->
                malformed(pointer(mapping.getPath()), "invalid-json");
            case UnrecognizedPropertyException unknown -> malformed(pointer(unknown.getPath()), "unknown-field");
            case InvalidFormatException format -> malformed(pointer(format.getPath()), "invalid-format");
            case MismatchedInputException mismatch -> malformed(pointer(mismatch.getPath()), "wrong-type");
            case JsonMappingException mapping -> malformed(pointer(mapping.getPath()), "invalid-value");
            default -> malformed("", "invalid-json");
        };
    }

    private static ProblemException malformed(String pointer, String code) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation(pointer, code));
    }

    /** RFC 6901. An unknown field's own name is what the caller typed; it is cut so that it cannot carry a text. */
    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        boolean plain = name.length() <= 40 && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return plain ? name : "…";
    }
}
