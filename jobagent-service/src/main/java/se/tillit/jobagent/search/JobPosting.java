package se.tillit.jobagent.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.reference.County;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;

/**
 * An ad as <a href="https://schema.org/JobPosting">JobPosting</a>, with what <a
 * href="https://developers.google.com/search/docs/appearance/structured-data/job-posting">search engines</a> require: title, description, the day
 * it was posted, who hires, and where the work is done.
 */
final class JobPosting {

    static final String MEDIA_TYPE = "application/ld+json";

    private static final String TYPE = "@type";
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private JobPosting() {}

    /** As a text that may stand in a page: no sign of it ends a script. */
    static String of(Job job, ObjectMapper json) {
        try {
            return json.writeValueAsString(document(job)).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always written", e);
        }
    }

    private static Map<String, Object> document(Job job) {
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@context", "https://schema.org/");
        posting.put(TYPE, "JobPosting");
        posting.put("title", job.title());
        posting.put("description", Objects.requireNonNull(job.description()));
        posting.put("datePosted", job.publishedOn().toString());
        posting.put(
                "identifier",
                Map.of(
                        TYPE,
                        "PropertyValue",
                        "name",
                        "Tillit",
                        "value",
                        job.id().toString()));
        posting.put("hiringOrganization", Map.of(TYPE, "Organization", "name", job.employer()));
        Optional.ofNullable(job.closesOn()).ifPresent(day -> posting.put("validThrough", endOf(day)));
        List<String> types = employmentTypes(job.employmentType(), job.extent());
        if (!types.isEmpty()) {
            posting.put("employmentType", types);
        }
        Optional.ofNullable(job.occupationLabel()).ifPresent(label -> posting.put("occupationalCategory", label));
        if (job.remote()) {
            posting.put("jobLocationType", "TELECOMMUTE");
            posting.put("applicantLocationRequirements", Map.of(TYPE, "Country", "name", "Sweden"));
        }
        if (!job.remote() || job.place() != null) {
            posting.put("jobLocation", Map.of(TYPE, "Place", "address", address(job)));
        }
        return posting;
    }

    private static String endOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(SWEDEN).toOffsetDateTime().toString();
    }

    private static Map<String, Object> address(Job job) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put(TYPE, "PostalAddress");
        Optional.ofNullable(job.municipality())
                .flatMap(Places.sweden()::municipality)
                .map(Municipality::shortName)
                .ifPresent(name -> address.put("addressLocality", name));
        Optional.ofNullable(job.county())
                .flatMap(Places.sweden()::county)
                .map(County::name)
                .ifPresent(name -> address.put("addressRegion", name));
        address.put("addressCountry", "SE");
        return address;
    }

    /** In the words of the search engines, which have none for a job without an end. */
    private static List<String> employmentTypes(@Nullable EmploymentType type, @Nullable Extent extent) {
        return Stream.concat(
                        Optional.ofNullable(extent).map(Extent::name).stream(),
                        Optional.ofNullable(type).flatMap(JobPosting::employmentType).stream())
                .toList();
    }

    private static Optional<String> employmentType(EmploymentType type) {
        return switch (type) {
            case PERMANENT -> Optional.empty();
            case TEMPORARY, SUBSTITUTE, SEASONAL -> Optional.of("TEMPORARY");
            case INTERNSHIP -> Optional.of("INTERN");
            case OTHER -> Optional.of("OTHER");
        };
    }
}
