package se.tillit.platform.problem;

import java.util.List;

/**
 * One thing that is wrong, and where.
 *
 * @param pointer a JSON pointer into the body ({@code /address/postalCode}, empty for the whole), {@code ?name} for a
 *     query parameter, or {@code Name:} for a header
 * @param code what is wrong, for programs; its sentence is looked up in {@code messages/violations}
 * @param arguments limits for the sentence, never a value that was sent
 */
public record Violation(String pointer, String code, List<Object> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public Violation(String pointer, String code) {
        this(pointer, code, List.of());
    }

    public static Violation of(String pointer, String code, Object... arguments) {
        return new Violation(pointer, code, List.of(arguments));
    }
}
