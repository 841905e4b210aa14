package se.tillit.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The candidate of the story: what she puts into her boxes, what she writes, and what must never be seen of it. */
final class AnnasCv {

    static final String OCCUPATION = "fg7B_yov_smw";
    static final String FIRST_NAME = "Annelotta";
    static final String LAST_NAME = "Kvarnström";
    static final String STREET = "Provgatan 17";
    static final String PHONE = "070-174 06 35";
    static final String MOBILE = "070-174 06 77";
    static final String BOX_EMAIL = "annelotta.kvarnstrom@brevbox.example";
    static final String HIDDEN_EMPLOYER = "Hemliga Verken AB";

    private AnnasCv() {}

    static Map<String, Object> profile() {
        return Map.of(
                "name",
                FIRST_NAME + " " + LAST_NAME,
                "email",
                BOX_EMAIL,
                "address",
                Map.of("street", STREET, "postalCode", "11122", "city", "Stockholm", "country", "SE"),
                "phone",
                PHONE,
                "mobile",
                MOBILE,
                "gender",
                "FEMALE",
                "citizenship",
                "SE",
                "birthDate",
                "1988-02-03");
    }

    /** A CV whose free text names her in the ways people do. */
    static Map<String, Object> body(String headline) {
        Map<String, Object> job = new HashMap<>();
        job.put("employer", HIDDEN_EMPLOYER);
        job.put("hideEmployer", true);
        job.put("title", "Systemutvecklare");
        job.put("from", "2019-03");
        job.put("to", null);
        job.put("description", "Byggde betaltjänster åt Hemliga Verken AB tillsammans med sex kollegor.");
        return Map.of(
                "title", "Min första",
                "shownFields", List.of("email", "name", "phone"),
                "content",
                        Map.of(
                                "headline", headline,
                                "summary",
                                        "Jag heter Annelotta Kvarnström. Annelottas telefon är 0701740635 eller +46 70 174 06 77, "
                                                + "post annelotta.kvarnstrom@brevbox.example. Kan Quarkusframverket väl.",
                                "occupations", List.of(OCCUPATION),
                                "wishes", Map.of("places", List.of("0180"), "extent", "FULL_TIME"),
                                "experience", List.of(job),
                                "education",
                                        List.of(Map.of(
                                                "school", "Tekniska skolan",
                                                "degree", "Datateknik",
                                                "from", "2014",
                                                "to", "2018",
                                                "description", "Fem år.")),
                                "skills", List.of("Java", "Kotlin"),
                                "languages", List.of(Map.of("code", "sv", "level", "C2")),
                                "drivingLicences", List.of("B"),
                                "links", List.of("https://kod.example/annelotta-kvarnstrom")));
    }

    /** What an answer about an ANONYMOUS CV must not hold in any spelling, compared in lower case. */
    static List<String> secrets() {
        return List.of(
                "annelotta",
                "kvarnstr",
                "provgatan",
                "174 06 35",
                "1740635",
                "174 06 77",
                "1740677",
                "brevbox",
                "1988-02-03",
                "hemliga verken",
                "min första");
    }
}
