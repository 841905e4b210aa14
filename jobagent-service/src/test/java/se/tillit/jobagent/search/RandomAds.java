package se.tillit.jobagent.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;

/** Ads and criteria out of few words, so that they meet often. */
final class RandomAds {

    private static final List<String> WORDS = List.of(
            "systemutvecklare",
            "utvecklare",
            "utvecklaren",
            "java",
            "Java-utvecklare",
            "C++",
            "C#",
            ".NET",
            "node.js",
            "sjuksköterska",
            "sjuksköterskor",
            "undersköterska",
            "lärare",
            "läraren",
            "kock",
            "restaurang",
            "och",
            "i",
            "med",
            "på",
            "the",
            "team",
            "teams",
            "driven",
            "ansvar",
            "ansvarig",
            "Göteborg",
            "malmö",
            "åka",
            "äga",
            "öppen",
            "front-end",
            "frontend",
            "08-123 45 67",
            "natt",
            "dag",
            "vikariat",
            "heltid",
            "konsult",
            "konsulten");
    private static final List<String> EMPLOYERS =
            List.of("Volvo Cars AB", "Volvo Lastvagnar", "Region Skåne", "Göteborgs stad", "Konsultbolaget", "Åhléns");
    private static final List<String> MUNICIPALITIES = List.of("0180", "0184", "1280", "1281", "1480", "2480");
    private static final List<String> SAID = List.of(
            "0180", "01", "Stockholms län", "Malmö", "malmo", "12", "211 20", "Göteborg", "14", "Umeå", "Kiruna");
    private static final List<String> OCCUPATIONS =
            List.of("fg7B_yov_smw", "rQds_YGd_quU", "Nkbd_wa9_TZF", "FwM7_WYB_qgc", "rM7G_ge7_XhP", "GQSf_fnq_kjF");
    private static final List<String> CONCEPTS = List.of(
            "fg7B_yov_smw",
            "rQds_YGd_quU",
            "DJh5_yyF_hEM",
            "wLnH_pob_1uk",
            "apaJ_2ja_LuF",
            "tFq4_83q_aww",
            "GazW_2TU_kJw");

    private final Random random;

    RandomAds(Random random) {
        this.random = random;
    }

    PublishedAd ad() {
        PublishedAd ad = PublishedAd.titled(words(1 + random.nextInt(3)))
                .saying(IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(_ -> "<p>" + words(2 + random.nextInt(6)) + "</p>")
                        .collect(Collectors.joining()))
                .of(any(EMPLOYERS))
                .in(random.nextInt(8) == 0 ? null : any(MUNICIPALITIES))
                .as(random.nextInt(8) == 0 ? null : any(OCCUPATIONS))
                .offering(
                        random.nextInt(8) == 0 ? null : any(List.of(EmploymentType.values())),
                        random.nextInt(8) == 0 ? null : any(List.of(Extent.values())))
                .at(Instant.now()
                        .minus(random.nextInt(60), ChronoUnit.DAYS)
                        .truncatedTo(random.nextBoolean() ? ChronoUnit.DAYS : ChronoUnit.MICROS));
        if (random.nextInt(5) == 0) {
            ad.inABox();
        }
        return random.nextInt(4) == 0 ? ad.remotely() : ad;
    }

    /** As JSON, because that is how an agent's are stored. */
    String criteria() {
        List<String> given = new ArrayList<>();
        maybe(2, given, "q", quoted(expression()));
        maybe(6, given, "title", quoted(words(1)));
        maybe(8, given, "employer", quoted(any(EMPLOYERS)));
        maybe(4, given, "place", list(SAID));
        maybe(4, given, "occupation", list(CONCEPTS));
        maybe(8, given, "employmentType", list(List.of("PERMANENT", "TEMPORARY", "SEASONAL")));
        maybe(8, given, "extent", list(List.of("FULL_TIME", "PART_TIME")));
        maybe(8, given, "remote", Boolean.toString(random.nextBoolean()));
        maybe(
                8,
                given,
                "postedAfter",
                quoted(Instant.now().minus(random.nextInt(60), ChronoUnit.DAYS).toString()));
        maybe(4, given, "excludedEmployers", list(EMPLOYERS));
        return given.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private String expression() {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(_ -> (random.nextInt(3) == 0 ? "-" : "")
                        + (random.nextInt(4) == 0 ? "\\\"" + words(2) + "\\\"" : words(1)))
                .collect(Collectors.joining(" "));
    }

    private void maybe(int oneIn, List<String> given, String criterion, String value) {
        if (random.nextInt(oneIn) == 0) {
            given.add(quoted(criterion) + ": " + value);
        }
    }

    private String list(List<String> values) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> quoted(any(values)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String words(int many) {
        return IntStream.range(0, many).mapToObj(_ -> any(WORDS)).collect(Collectors.joining(" "));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
