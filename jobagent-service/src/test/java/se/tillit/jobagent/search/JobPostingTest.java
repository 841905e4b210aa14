package se.tillit.jobagent.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;

class JobPostingTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(EmploymentType.class)
    void validatesForEveryKindOfEmployment(EmploymentType type) throws JsonProcessingException {
        for (Extent extent : Extent.values()) {
            assertThat(JobPostingRules.broken(posting(job(type, extent, "1280", false))))
                    .isEmpty();
        }
    }

    @Test
    void validatesWithoutAnythingThatAnAdMayLack() throws JsonProcessingException {
        assertThat(JobPostingRules.broken(posting(job(null, null, null, false))))
                .isEmpty();
        assertThat(JobPostingRules.broken(posting(job(null, null, null, true)))).isEmpty();
        assertThat(JobPostingRules.broken(posting(job(null, null, "1280", true))))
                .isEmpty();
    }

    @Test
    void namesThePlaceAndTheLastDay() throws JsonProcessingException {
        JsonNode posting = posting(job(EmploymentType.SUBSTITUTE, Extent.PART_TIME, "1280", false));

        JsonNode address = posting.path("jobLocation").path("address");
        assertThat(address.path("addressLocality").asText()).isEqualTo("Malmö");
        assertThat(address.path("addressRegion").asText()).isEqualTo("Skåne län");
        assertThat(posting.path("validThrough").asText()).isEqualTo("2026-12-24T23:59:59+01:00");
        assertThat(posting.path("employmentType"))
                .extracting(JsonNode::asText)
                .containsExactly("PART_TIME", "TEMPORARY");
    }

    @Test
    void mayStandInAPage() {
        assertThat(JobPosting.of(job(null, null, null, false), JSON)).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "description",
                "datePosted",
                "hiringOrganization",
                "jobLocation",
                "@type",
                "@context",
                "identifier"
            })
    void isBrokenWithoutWhatIsRequired(String property) throws JsonProcessingException {
        ObjectNode posting = (ObjectNode) posting(job(null, null, "1280", false));

        posting.remove(property);

        assertThat(JobPostingRules.broken(posting)).isNotEmpty();
    }

    private static JsonNode posting(Job job) throws JsonProcessingException {
        return JSON.readTree(JobPosting.of(job, JSON));
    }

    private static Job job(
            @Nullable EmploymentType type, @Nullable Extent extent, @Nullable String municipality, boolean remote) {
        return new Job(
                UUID.randomUUID(),
                "Kock",
                "box 12",
                12,
                null,
                null,
                municipality,
                municipality == null ? null : municipality.substring(0, 2),
                municipality == null ? null : "Malmö",
                type,
                extent,
                remote,
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 12, 24),
                false,
                null,
                "<p>Laga mat</p><script>",
                null,
                null);
    }
}
