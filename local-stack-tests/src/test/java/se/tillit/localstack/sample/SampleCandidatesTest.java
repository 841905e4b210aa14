package se.tillit.localstack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Places;

class SampleCandidatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<SampleCandidate> CANDIDATES = SampleCandidates.generate(1, 300);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"@]+@([^\\s\"]+)");
    private static final Pattern PERSONNUMMER = Pattern.compile("(?<![0-9])([0-9]{2})?[0-9]{6}[-+]?[0-9]{4}(?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("070-174 06 (0[5-9]|[1-9][0-9])");
    private static final Pattern LANDLINE = Pattern.compile("08-465 004 [0-9]{2}");

    @Test
    void areTheSameForTheSameSeedAndOthersForAnother() {
        assertThat(SampleCandidates.generate(1, 300)).isEqualTo(CANDIDATES);
        assertThat(SampleCandidates.generate(2, 300)).doesNotContainAnyElementsOf(CANDIDATES);
    }

    @Test
    void doNotChangeWhenMoreAreAdded() {
        assertThat(SampleCandidates.generate(1, 400)).startsWith(CANDIDATES.toArray(SampleCandidate[]::new));
    }

    @Test
    void haveOnlyReservedDomainsInEveryAddress() {
        for (SampleCandidate candidate : CANDIDATES) {
            List<String> domains = ADDRESS.matcher(everything(candidate))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(domains)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(domain -> domain.replaceFirst("\\.$", "").endsWith(".example"));
        }
    }

    @Test
    void haveOnlyNumbersThatAreKeptFreeForFiction() {
        assertThat(CANDIDATES)
                .extracting(candidate -> tree(candidate.profile()).path("phone").asText())
                .allMatch(phone -> MOBILE.matcher(phone).matches()
                        || LANDLINE.matcher(phone).matches())
                .anyMatch(phone -> phone.startsWith("08"));
    }

    @Test
    void haveNoPersonnummer() {
        assertThat(CANDIDATES)
                .noneMatch(
                        candidate -> PERSONNUMMER.matcher(everything(candidate)).find());
        assertThat(PERSONNUMMER.matcher("\"870203-2384\"").find()).isTrue();
    }

    @Test
    void haveEachAnAddressOfTheirOwn() {
        assertThat(CANDIDATES).extracting(SampleCandidate::email).doesNotHaveDuplicates();
    }

    @Test
    void areInEachStateAsOftenAsInAnother() {
        assertThat(CANDIDATES.stream()
                        .collect(Collectors.groupingBy(SampleCandidate::visibility, Collectors.counting())))
                .containsOnlyKeys("INACTIVE", "ANONYMOUS", "PUBLIC")
                .allSatisfy((state, count) -> assertThat(count).isEqualTo(100));
    }

    @Test
    void differFromEachOther() {
        assertThat(distinct("/name")).hasSizeGreaterThan(280);
        assertThat(distinct("/content/headline")).hasSizeGreaterThan(150);
        assertThat(distinct("/content/summary")).hasSizeGreaterThan(290);
        assertThat(distinct("/content/occupations/0")).hasSizeGreaterThan(30);
        assertThat(distinct("/address/postalCode")).hasSizeGreaterThan(200);
        assertThat(distinct("/content/wishes/places/0")).hasSizeGreaterThan(60);
        assertThat(distinct("/content/experience/0/hideEmployer")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void nameOnlyOccupationsAndPlacesThatExist() {
        for (SampleCandidate candidate : CANDIDATES) {
            JsonNode content = tree(candidate.cv()).path("content");
            assertThat(texts(content.path("occupations")))
                    .isNotEmpty()
                    .allMatch(id -> Concepts.jobTech().isA(id, ConceptType.OCCUPATION_NAME));
            assertThat(texts(content.path("wishes").path("places")))
                    .isNotEmpty()
                    .allMatch(code -> Places.sweden().resolve(code).isPresent());
            String postcode =
                    tree(candidate.profile()).at("/address/postalCode").asText();
            assertThat(Places.sweden().municipalityOf(postcode).orElseThrow().code())
                    .isEqualTo(content.at("/wishes/places/0").asText());
        }
    }

    @Test
    void havePeriodsThatEndAfterTheyBegin() {
        for (SampleCandidate candidate : CANDIDATES) {
            for (JsonNode job : tree(candidate.cv()).at("/content/experience")) {
                assertThat(job.path("from").asText()).matches("(19|20)\\d{2}-(0[1-9]|1[0-2])");
                assertThat(job.path("to").asText("9999"))
                        .isGreaterThanOrEqualTo(job.path("from").asText());
            }
        }
    }

    @Test
    void sometimesLetSlipWhoTheyAreSoThatThereIsSomethingToMask() {
        long slips = CANDIDATES.stream()
                .filter(candidate -> {
                    String name = tree(candidate.profile()).path("name").asText();
                    return tree(candidate.cv())
                            .at("/content/summary")
                            .asText()
                            .contains(name.substring(0, name.indexOf(' ')));
                })
                .count();
        assertThat(slips).isBetween(30L, 120L);
    }

    private static Set<String> distinct(String pointer) {
        Set<String> values = new HashSet<>();
        for (SampleCandidate candidate : CANDIDATES) {
            values.add(tree(candidate.profile()).at(pointer).asText()
                    + tree(candidate.cv()).at(pointer).asText());
        }
        return values;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String everything(SampleCandidate candidate) {
        return candidate.email() + " " + tree(candidate.profile()) + tree(candidate.cv());
    }

    private static JsonNode tree(Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
