package se.tillit.jobagent.criteria;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlainText;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Places;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

/** What is looked for among the ads, in a search or by an agent. The values of one criterion are alternatives, criteria add up. */
@Schema(name = "JobCriteria")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Criteria(
        @Schema(
                description =
                        "Words that the ad must have, each in some form; \"a phrase\" in quotes; -word for what it must not have.")
        @Nullable
        @Size(max = MOST_TEXT)
        @PlainText
        String q,

        @Schema(description = "Words that the title must have.") @Nullable @Size(max = MOST_TEXT) @PlainText
        String title,

        @Schema(description = "Words of the employer's name. Never finds a box ad.")
        @Nullable
        @Size(max = MOST_TEXT)
        @PlainText
        String employer,

        @Schema(description = "Counties or municipalities by SCB code or name, or postcodes; any of them.")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = MOST_VALUES)
        List<@NotNull @Size(max = MOST_TEXT) String> place,

        @Schema(description = "Concept ids of occupations, SSYK groups or occupation fields; any of them.")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = MOST_VALUES)
        List<@NotNull @Size(max = MOST_TEXT) String> occupation,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = MOST_VALUES)
        List<@NotNull EmploymentType> employmentType,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = MOST_VALUES)
        List<@NotNull Extent> extent,

        @Schema(description = "Only ads that can be done from anywhere, or only others; absent for both.") @Nullable
        Boolean remote,

        @Schema(description = "Published at that time or later; a date means its beginning in Sweden.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @JsonDeserialize(using = PublishedSince.Reader.class)
        @Nullable
        Instant postedAfter,

        @Schema(
                description =
                        "Names of employers, or words of them, whose ads are left out. Never leaves out a box ad.")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = MOST_VALUES)
        List<@NotBlank @Size(max = MOST_TEXT) @PlainText String> excludedEmployers) {

    public static final int MOST_TEXT = 200;
    public static final int MOST_VALUES = 50;

    private static final Set<ConceptType> OCCUPATIONS = Set.of(
            ConceptType.OCCUPATION_NAME,
            ConceptType.SSYK_LEVEL_4,
            ConceptType.SSYK_LEVEL_3,
            ConceptType.SSYK_LEVEL_2,
            ConceptType.SSYK_LEVEL_1,
            ConceptType.OCCUPATION_FIELD);

    public Criteria {
        place = listed(place);
        occupation = listed(occupation);
        employmentType = listed(employmentType);
        extent = listed(extent);
        excludedEmployers = listed(excludedEmployers);
    }

    /** Where a value stands in what was sent, for the error that names it. */
    @FunctionalInterface
    public interface Pointer {
        String of(String criterion, int index);
    }

    /** Whether an ad meets one criterion. */
    public record Finding(String criterion, boolean met) {}

    /**
     * Refuses what means nothing, such as a place that there is not.
     *
     * @throws ProblemException 422 naming every such value
     */
    public void requireMeaning(Pointer at) {
        List<Violation> unknown = Stream.concat(
                        IntStream.range(0, occupation.size())
                                .filter(index -> !isOccupation(occupation.get(index)))
                                .mapToObj(index -> new Violation(at.of("occupation", index), "unknown-occupation")),
                        IntStream.range(0, place.size())
                                .filter(index -> Places.sweden()
                                        .resolve(place.get(index))
                                        .isEmpty())
                                .mapToObj(index -> new Violation(at.of("place", index), "unknown-place")))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, unknown);
        }
    }

    private static boolean isOccupation(String id) {
        return Concepts.jobTech()
                .find(id)
                .filter(concept -> OCCUPATIONS.contains(concept.type()))
                .isPresent();
    }

    /** All that lexemes can tell; {@code postedAfter} is not among it. Raw text never gets near a query's syntax. */
    public TextQuery query() {
        return query(Concepts.jobTech());
    }

    TextQuery query(Concepts concepts) {
        return parts(concepts).values().stream().reduce(TextQuery.EVERYTHING, TextQuery::and);
    }

    /** The words that a relevant ad has in its title; nothing where no word is asked for. */
    public TextQuery titled() {
        TextQuery words = TextAnalysis.expression(text(q));
        return new TextQuery(words.required(), List.of()).inField(Fields.TITLE);
    }

    /** Whether an ad that was published then meets all criteria. */
    public boolean matches(Lexemes ad, Instant publishedAt) {
        return query().matches(ad) && isMetBy(publishedAt);
    }

    /** Every criterion that was given, and whether an ad that was published then meets it. */
    public List<Finding> explain(Lexemes ad, Instant publishedAt) {
        List<Finding> findings = new ArrayList<>();
        parts(Concepts.jobTech())
                .forEach((criterion, query) -> findings.add(new Finding(criterion, query.matches(ad))));
        if (postedAfter != null) {
            findings.add(new Finding("postedAfter", isMetBy(publishedAt)));
        }
        return List.copyOf(findings);
    }

    /** The occupations that a newer taxonomy replaced, each with what took its place. They go on matching. */
    public List<ReplacedOccupation> replacedOccupations() {
        return replacedOccupations(Concepts.jobTech());
    }

    List<ReplacedOccupation> replacedOccupations(Concepts concepts) {
        return occupation.stream()
                .flatMap(id -> ReplacedOccupation.of(id, concepts).stream())
                .toList();
    }

    private boolean isMetBy(Instant publishedAt) {
        return postedAfter == null || !publishedAt.isBefore(postedAfter);
    }

    /** What each criterion that was given asks for. */
    private Map<String, TextQuery> parts(Concepts concepts) {
        Map<String, TextQuery> parts = new LinkedHashMap<>();
        put(parts, "q", TextAnalysis.expression(text(q)));
        put(parts, "title", TextAnalysis.query(text(title)).inField(Fields.TITLE));
        put(parts, "employer", TextAnalysis.query(text(employer)).inField(Fields.EMPLOYER));
        put(parts, "place", anyOf(place.stream().map(Keys::at)));
        put(parts, "occupation", anyOf(occupation.stream().flatMap(id -> Keys.toFind(id, concepts).stream())));
        put(parts, "employmentType", anyOf(employmentType.stream().map(Keys::of)));
        put(parts, "extent", anyOf(extent.stream().map(Keys::of)));
        put(parts, "remote", anyOf(Optional.ofNullable(remote).map(Keys::remote).stream()));
        put(parts, "excludedEmployers", excluding());
        return parts;
    }

    private TextQuery excluding() {
        return excludedEmployers.stream()
                .map(name -> TextAnalysis.query(name).inField(Fields.EMPLOYER))
                .reduce(TextQuery.EVERYTHING, TextQuery::andNot);
    }

    private static TextQuery anyOf(Stream<String> keys) {
        List<String> given = keys.distinct().sorted().toList();
        return given.isEmpty() ? TextQuery.EVERYTHING : TextQuery.EVERYTHING.andAnyOf(given);
    }

    private static void put(Map<String, TextQuery> parts, String criterion, TextQuery query) {
        if (!query.isEmpty()) {
            parts.put(criterion, query);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A value that is null stays, for the validation that names it. */
    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    @Override
    public String toString() {
        return "Criteria[…]"; // never the terms: this may end in a log
    }
}
