package se.tillit.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bean Validation's findings as violations of a 422, with pointers into the body. */
public final class ConstraintFaults {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "size"),
            Map.entry("Email", "email"),
            Map.entry("Pattern", "pattern"),
            Map.entry("Min", "range"),
            Map.entry("Max", "range"),
            Map.entry("Past", "past"),
            Map.entry("PastOrPresent", "past"),
            Map.entry("Future", "future"));

    private ConstraintFaults() {}

    /** The problem that the mapper answers with, for whoever answers for one item of many. */
    public static ProblemException problem(ConstraintViolationException failure) {
        boolean ours = failure.getConstraintViolations().stream()
                .anyMatch(violation -> kinds(violation).contains(ElementKind.RETURN_VALUE));
        if (ours) {
            return new ProblemException(ProblemType.INTERNAL_ERROR, failure);
        }
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(ConstraintFaults::violation)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return new ProblemException(ProblemType.RULE_NOT_MET, violations);
    }

    private static Violation violation(ConstraintViolation<?> found) {
        String annotation =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        String code = CODES.getOrDefault(annotation, kebab(annotation));
        return new Violation(pointer(found.getPropertyPath()), code, limits(found));
    }

    private static List<Object> limits(ConstraintViolation<?> found) {
        Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
        return List.of(
                attributes.getOrDefault("min", ""),
                attributes.getOrDefault("max", attributes.getOrDefault("value", "")));
    }

    private static List<ElementKind> kinds(ConstraintViolation<?> violation) {
        List<ElementKind> kinds = new ArrayList<>();
        violation.getPropertyPath().forEach(node -> kinds.add(node.getKind()));
        return kinds;
    }

    /** The body is the only parameter that is validated this way, so the path below the parameter is the pointer. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            // Bean Validation hangs an index on the node that was reached through it.
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            append(pointer, node.getName());
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, String name) {
        if (name != null && !name.startsWith("<")) {
            pointer.append('/').append(name);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
