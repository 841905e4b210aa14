package se.tillit.jobagent.partnerad;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.jobagent.draft.Draft;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.reference.Concept;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Place;
import se.tillit.reference.Places;

/**
 * A JobPosting of schema.org, of which what our model has is taken and the rest, as that vocabulary asks for, passed over. A place or an occupation
 * that is not known here is left out: an ad from a site that never heard of our taxonomy is still an ad.
 */
final class JobPosting {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final Map<String, String> POINTERS = Map.of(
            "/occupation", "/occupationalCategory",
            "/place", "/jobLocation",
            "/applyUrl", "/url",
            "/publishedAt", "/datePosted",
            "/closesAt", "/validThrough");

    private final JsonNode posting;
    private final List<Violation> broken = new ArrayList<>();

    private JobPosting(JsonNode posting) {
        this.posting = posting;
    }

    static boolean is(JsonNode ad) {
        return ad.has("@type") || ad.has("@context");
    }

    /** The partner's own name for it: {@code identifier}, as a text or as a PropertyValue. */
    static Optional<String> identifier(JsonNode ad) {
        JsonNode identifier = ad.path("identifier");
        return text(identifier.isObject() ? identifier.path("value") : identifier);
    }

    /**
     * @throws ProblemException 422 for what is no JobPosting, or lacks what an ad must have
     */
    static PartnerAd read(JsonNode ad) {
        return new JobPosting(ad).read();
    }

    private PartnerAd read() {
        if (all(posting.path("@type")).noneMatch("JobPosting"::equals)) {
            broken.add(new Violation("/@type", "not-a-job-posting"));
        }
        String title = required("/title", 200);
        String description = required("/description", 20_000);
        String employer = required("/hiringOrganization/name", 200);
        String url = required("/url", 2000);
        Instant publishedAt = time("datePosted", false);
        Instant closesAt = time("validThrough", true);
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, broken);
        }
        Draft draft = new Draft(
                title,
                description,
                occupation(),
                place(),
                employmentType(),
                extent(),
                all(posting.path("jobLocationType")).anyMatch("TELECOMMUTE"::equals),
                url,
                publishedAt,
                closesAt);
        return new PartnerAd(draft, employer, POINTERS);
    }

    private String required(String pointer, int longest) {
        Optional<String> found = text(posting.at(pointer)).map(String::strip).filter(value -> !value.isEmpty());
        if (found.isEmpty()) {
            broken.add(new Violation(pointer, "required"));
        } else if (found.get().length() > longest) {
            broken.add(Violation.of(pointer, "size", 1, longest));
        }
        return found.orElse("");
    }

    private @Nullable String occupation() {
        return all(posting.path("occupationalCategory"))
                .flatMap(name -> known(name).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> known(String idOrLabel) {
        Concepts concepts = Concepts.jobTech();
        return concepts.isA(idOrLabel, ConceptType.OCCUPATION_NAME)
                ? Optional.of(idOrLabel)
                : concepts.labelled(ConceptType.OCCUPATION_NAME, idOrLabel).map(Concept::id);
    }

    /** The narrowest that is known of the first location: postcode, then town, then region. */
    private @Nullable String place() {
        JsonNode location = posting.path("jobLocation");
        JsonNode address = (location.isArray() ? location.path(0) : location).path("address");
        Stream<String> written = address.isTextual()
                ? Stream.of(address.textValue())
                : Stream.of("postalCode", "addressLocality", "addressRegion")
                        .flatMap(field -> text(address.path(field)).stream());
        return written.filter(name -> !name.isBlank())
                .flatMap(name -> Places.sweden().resolve(name).stream())
                .map(Place::code)
                .findFirst()
                .orElse(null);
    }

    private Set<String> employmentTypes() {
        return all(posting.path("employmentType"))
                .map(type -> type.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"))
                .collect(Collectors.toSet());
    }

    private @Nullable EmploymentType employmentType() {
        Set<String> types = employmentTypes();
        if (types.contains("INTERN")) {
            return EmploymentType.INTERNSHIP;
        }
        if (types.contains("TEMPORARY")) {
            return EmploymentType.TEMPORARY;
        }
        return types.stream().anyMatch(Set.of("CONTRACTOR", "VOLUNTEER", "PER_DIEM", "OTHER")::contains)
                ? EmploymentType.OTHER
                : null;
    }

    private @Nullable Extent extent() {
        Set<String> types = employmentTypes();
        if (types.contains("FULL_TIME")) {
            return Extent.FULL_TIME;
        }
        return types.contains("PART_TIME") ? Extent.PART_TIME : null;
    }

    /** A time, a time without a zone, which is Sweden's then, or a day, whose end counts for what ends. */
    private @Nullable Instant time(String field, boolean end) {
        Optional<String> written = text(posting.path(field));
        try {
            return written.map(text -> parse(text, end)).orElse(null);
        } catch (DateTimeException _) {
            broken.add(new Violation("/" + field, "invalid-format"));
            return null;
        }
    }

    private static Instant parse(String text, boolean end) {
        if (text.length() == 10) {
            LocalDate day = LocalDate.parse(text);
            return (end ? day.plusDays(1) : day).atStartOfDay(SWEDEN).toInstant();
        }
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(SWEDEN).toInstant();
    }

    private static Stream<String> all(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? StreamSupport.stream(oneOrMany.spliterator(), false).flatMap(each -> text(each).stream())
                : text(oneOrMany).stream();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber() ? Optional.of(node.asText()) : Optional.empty();
    }
}
