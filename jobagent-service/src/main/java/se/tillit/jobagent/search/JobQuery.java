package se.tillit.jobagent.search;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.jobagent.criteria.PublishedSince;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlainTextValidator;

/**
 * A search as it stands in an address: the criteria of an agent, one parameter each, repeated for more values. What is no value is a 422 that
 * names the parameter, like a place that there is not.
 */
public class JobQuery {

    @QueryParam("q")
    @Parameter(
            description =
                    "Words in the title, the text or the employer's name, each in some form; \"a phrase\" in quotes;"
                            + " -word for what the ad must not have.")
    @Nullable
    String q;

    @QueryParam("title")
    @Parameter(description = "Words that the title must have.")
    @Nullable
    String title;

    @QueryParam("employer")
    @Parameter(description = "Words of the employer's name. Never finds a box ad.")
    @Nullable
    String employer;

    @QueryParam("place")
    @Parameter(description = "Counties or municipalities by SCB code or name, or postcodes; any of them.")
    List<String> place = List.of();

    @QueryParam("occupation")
    @Parameter(description = "Concept ids of occupations, SSYK groups or occupation fields; any of them.")
    List<String> occupation = List.of();

    @QueryParam("employmentType")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = EmploymentType.class))
    List<String> employmentType = List.of();

    @QueryParam("extent")
    @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Extent.class))
    List<String> extent = List.of();

    @QueryParam("remote")
    @Parameter(
            description = "Only ads that can be done from anywhere, or only others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String remote;

    @QueryParam("postedAfter")
    @Parameter(description = "Published at that time (RFC 3339) or on that day, or later.")
    @Nullable
    String postedAfter;

    @QueryParam("excludedEmployers")
    @Parameter(description = "Names of employers, or words of them, whose ads are left out. Never leaves out a box ad.")
    List<String> excludedEmployers = List.of();

    @QueryParam("sort")
    @Parameter(
            description =
                    "By relevance: those with all words of q in the title first. The newest first otherwise, and without q.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"relevance", "date"},
                            defaultValue = "relevance"))
    @Nullable
    String sort;

    @QueryParam("facets")
    @Parameter(
            description = "Whether the first page counts values among the best 2,000 hits.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    @Nullable
    String facets;

    /** What is looked for. */
    Criteria criteria() {
        List<Violation> faults = new ArrayList<>();
        tooLong(faults);
        hidden(faults);
        Criteria criteria = new Criteria(
                q,
                title,
                employer,
                place,
                occupation,
                values(EmploymentType.class, employmentType, "employmentType", faults),
                values(Extent.class, extent, "extent", faults),
                flag(remote, "remote", faults).orElse(null),
                time(faults).orElse(null),
                excludedEmployers);
        refuse(faults);
        criteria.requireMeaning((criterion, _) -> "?" + criterion);
        return criteria;
    }

    /** In which order. */
    Sort sort() {
        List<Violation> faults = new ArrayList<>();
        Sort wanted = value(Sort.class, sort == null ? "relevance" : sort, "sort", faults)
                .orElse(Sort.RELEVANCE);
        refuse(faults);
        return wanted;
    }

    /** Whether facets are wanted. */
    boolean facets() {
        List<Violation> faults = new ArrayList<>();
        boolean wanted = flag(facets, "facets", faults).orElse(true);
        refuse(faults);
        return wanted;
    }

    private Optional<Instant> time(List<Violation> faults) {
        Optional<Instant> time = Optional.ofNullable(postedAfter).flatMap(PublishedSince::read);
        if (postedAfter != null && time.isEmpty()) {
            faults.add(invalid("postedAfter"));
        }
        return time;
    }

    private void tooLong(List<Violation> faults) {
        requireSize(faults, "q", Optional.ofNullable(q).stream().toList());
        requireSize(faults, "title", Optional.ofNullable(title).stream().toList());
        requireSize(faults, "employer", Optional.ofNullable(employer).stream().toList());
        requireSize(faults, "place", place);
        requireSize(faults, "occupation", occupation);
        requireSize(faults, "employmentType", employmentType);
        requireSize(faults, "extent", extent);
        requireSize(faults, "excludedEmployers", excludedEmployers);
    }

    /** What an agent with the same criteria could not keep. */
    private void hidden(List<Violation> faults) {
        requireVisible(faults, "q", Optional.ofNullable(q).stream());
        requireVisible(faults, "title", Optional.ofNullable(title).stream());
        requireVisible(faults, "employer", Optional.ofNullable(employer).stream());
        requireVisible(faults, "excludedEmployers", excludedEmployers.stream());
    }

    private static void requireVisible(List<Violation> faults, String name, Stream<String> given) {
        if (given.flatMapToInt(String::codePoints).anyMatch(sign -> !PlainTextValidator.isVisible(sign, false))) {
            faults.add(new Violation("?" + name, "plain-text"));
        }
    }

    private static void requireSize(List<Violation> faults, String name, List<String> given) {
        if (given.size() > Criteria.MOST_VALUES) {
            faults.add(Violation.of("?" + name, "size", 0, Criteria.MOST_VALUES));
        } else if (given.stream().anyMatch(value -> value.length() > Criteria.MOST_TEXT)) {
            faults.add(Violation.of("?" + name, "size", 0, Criteria.MOST_TEXT));
        }
    }

    private static <E extends Enum<E>> List<E> values(
            Class<E> type, List<String> given, String name, List<Violation> faults) {
        return given.stream()
                .flatMap(each -> value(type, each, name, faults).stream())
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> value(
            Class<E> type, String given, String name, List<Violation> faults) {
        String wanted = type == Sort.class ? given.toUpperCase(Locale.ROOT) : given;
        Optional<E> value = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
        if (value.isEmpty()) {
            faults.add(invalid(name));
        }
        return value;
    }

    private static Optional<Boolean> flag(@Nullable String given, String name, List<Violation> faults) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            faults.add(invalid(name));
        }
        return Optional.ofNullable(given).map(Boolean::valueOf);
    }

    private static Violation invalid(String name) {
        return new Violation("?" + name, "invalid-value");
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, faults);
        }
    }
}
