package se.tillit.cv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** CVs as their owners send them. */
public final class Drafts {

    /** Systemutvecklare/Programmerare. */
    public static final String DEVELOPER = "fg7B_yov_smw";

    private Drafts() {}

    /** A word that no other test writes. */
    public static String word() {
        return "ord" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "q";
    }

    public static Map<String, Object> headed(String headline) {
        return of(Map.of("headline", headline));
    }

    public static Map<String, Object> of(Map<String, ?> content) {
        return Map.of("content", content);
    }

    /** A draft with another member. */
    public static Map<String, Object> with(Map<String, ?> draft, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(draft);
        changed.put(member, value);
        return changed;
    }

    /** Everything that a CV can say, the headline and summary given. */
    public static Map<String, Object> full(String headline, String summary) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "headline", headline,
                "summary", summary,
                "occupations", List.of(DEVELOPER),
                "wishes", Map.of("places", List.of("1280"), "extent", "FULL_TIME"),
                "education", List.of(Map.of("school", "Provskolan", "degree", "Examen", "from", "2006", "to", "2010")),
                "skills", List.of("Java", "SQL"),
                "languages", List.of(Map.of("code", "sv", "level", "C2")),
                "drivingLicences", List.of("B"),
                "links", List.of("https://signe.example.com")));
        content.put(
                "experience",
                List.of(Map.of(
                        "employer", "Hemlig Verkstad AB",
                        "hideEmployer", true,
                        "title", "Utvecklare",
                        "from", "2015-01",
                        "description", "Byggde system.")));
        return Map.of(
                "title",
                "Min titel",
                "shownFields",
                List.of("name", "email", "phone", "birthDate"),
                "content",
                content);
    }
}
