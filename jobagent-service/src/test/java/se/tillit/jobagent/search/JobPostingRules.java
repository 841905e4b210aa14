package se.tillit.jobagent.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What schema.org says a JobPosting is, and what Google requires of one: title, description, datePosted, hiringOrganization, and jobLocation, or
 * for remote work applicantLocationRequirements with jobLocationType. Of what is only recommended, the form where it is given.
 */
final class JobPostingRules {

    private static final Set<String> EMPLOYMENT_TYPES =
            Set.of("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER");
    private static final Set<String> PROPERTIES = Set.of(
            "@context",
            "@type",
            "title",
            "description",
            "datePosted",
            "validThrough",
            "hiringOrganization",
            "jobLocation",
            "jobLocationType",
            "applicantLocationRequirements",
            "employmentType",
            "identifier",
            "occupationalCategory");

    private final JsonNode posting;
    private final List<String> broken = new ArrayList<>();

    private JobPostingRules(JsonNode posting) {
        this.posting = posting;
    }

    /** Everything that is wrong with a posting. */
    static List<String> broken(JsonNode posting) {
        JobPostingRules rules = new JobPostingRules(posting);
        rules.required();
        rules.place();
        rules.recommended();
        return rules.broken;
    }

    private void required() {
        require(posting.path("@context").asText().matches("https?://schema\\.org/?"), "@context");
        require(posting.path("@type").asText().equals("JobPosting"), "@type");
        require(!posting.path("title").asText().isBlank(), "title");
        require(!posting.path("description").asText().isBlank(), "description");
        require(isDate(posting.path("datePosted").asText()), "datePosted");
        JsonNode organization = posting.path("hiringOrganization");
        require(organization.path("@type").asText().equals("Organization"), "hiringOrganization");
        require(!organization.path("name").asText().isBlank(), "hiringOrganization.name");
        posting.fieldNames().forEachRemaining(name -> require(PROPERTIES.contains(name), name + " is no property"));
    }

    private void place() {
        boolean remote = posting.path("jobLocationType").asText().equals("TELECOMMUTE");
        JsonNode location = posting.path("jobLocation");
        require(remote || !location.isMissingNode(), "jobLocation");
        if (!location.isMissingNode()) {
            JsonNode address = location.path("address");
            require(location.path("@type").asText().equals("Place"), "jobLocation.@type");
            require(address.path("@type").asText().equals("PostalAddress"), "jobLocation.address");
            require(address.path("addressCountry").asText().equals("SE"), "addressCountry");
        }
        if (remote) {
            JsonNode applicants = posting.path("applicantLocationRequirements");
            require(applicants.path("@type").asText().equals("Country"), "applicantLocationRequirements");
            require(!applicants.path("name").asText().isBlank(), "applicantLocationRequirements.name");
        }
    }

    private void recommended() {
        JsonNode end = posting.path("validThrough");
        require(end.isMissingNode() || isTime(end.asText()), "validThrough");
        require(
                StreamSupport.stream(posting.path("employmentType").spliterator(), false)
                        .allMatch(type -> EMPLOYMENT_TYPES.contains(type.asText())),
                "employmentType");
        JsonNode identifier = posting.path("identifier");
        require(identifier.path("@type").asText().equals("PropertyValue"), "identifier");
        require(!identifier.path("name").asText().isBlank(), "identifier.name");
        require(!identifier.path("value").asText().isBlank(), "identifier.value");
    }

    private void require(boolean met, String what) {
        if (!met) {
            broken.add(what);
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 2000;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 2000;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
