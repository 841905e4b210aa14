package se.tillit.jobagent.search;

import java.util.Map;
import java.util.Optional;
import se.tillit.platform.problem.Problems;

/** What somebody is told before a partner's ad takes her to the partner's site (features 45 and 48). */
public final class PartnerNotice {

    private static final Map<String, String> TEXTS = Map.of(
            "sv",
            "Annonsen finns hos %s. Där gäller den webbplatsens regler och integritetspolicy, inte våra. Vi skickar inga"
                    + " uppgifter om dig dit.",
            "en",
            "The ad is on the site of %s. That site's rules and privacy policy hold there, not ours. We send nothing about"
                    + " you there.");

    private PartnerNotice() {}

    /** The notice in the language of an {@code Accept-Language} header. */
    public static String of(Job.Partner partner, Optional<String> acceptLanguage) {
        String language = Problems.language(acceptLanguage);
        return TEXTS.getOrDefault(language, "%s").formatted(partner.name());
    }
}
