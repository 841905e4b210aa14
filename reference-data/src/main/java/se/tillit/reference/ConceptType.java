package se.tillit.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a concept of the taxonomy is, with the name the taxonomy uses for it. */
public enum ConceptType {
    /** What a person works as; the type that CVs and ads name as their occupation. */
    OCCUPATION_NAME("occupation-name"),
    OCCUPATION_FIELD("occupation-field"),
    SSYK_LEVEL_1("ssyk-level-1"),
    SSYK_LEVEL_2("ssyk-level-2"),
    SSYK_LEVEL_3("ssyk-level-3"),
    SSYK_LEVEL_4("ssyk-level-4"),
    SKILL("skill"),
    LANGUAGE("language"),
    LANGUAGE_LEVEL("language-level"),
    DRIVING_LICENCE("driving-licence"),
    EMPLOYMENT_TYPE("employment-type"),
    EMPLOYMENT_DURATION("employment-duration"),
    WORKTIME_EXTENT("worktime-extent");

    private static final Map<String, ConceptType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ConceptType::wireName, Function.identity()));

    private final String wireName;

    ConceptType(String wireName) {
        this.wireName = wireName;
    }

    /** The name of the type in the taxonomy's own files and API. */
    public String wireName() {
        return wireName;
    }

    static Optional<ConceptType> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }
}
