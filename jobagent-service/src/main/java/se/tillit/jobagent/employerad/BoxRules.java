package se.tillit.jobagent.employerad;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import se.tillit.jobagent.draft.CheckedAd;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** What a box ad must not say, because it would name its employer. */
final class BoxRules {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(" (ab|aktiebolag|hb|kb|ek för|publ|holding|i|sverige)(?= )");

    /** A link, an address on the web or of a mailbox. */
    private static final Pattern LINK =
            Pattern.compile("href|https?:|www\\.|\\w@\\w|\\w\\.(se|nu|com|org|net|eu|io)\\b", Pattern.CASE_INSENSITIVE);

    private BoxRules() {}

    /** Refuses with 422 an ad that leads to its employer or names it, as it would be read: however it was written. */
    static void check(CheckedAd ad, String employerName) {
        String title = ad.content().title();
        String html = ad.content().description();
        String description = Jsoup.parseBodyFragment(html).text();
        List<Violation> broken = new ArrayList<>();
        if (ad.applyUrl() != null) {
            broken.add(new Violation("/applyUrl", "leads-to-employer"));
        }
        if (LINK.matcher(title).find()) {
            broken.add(new Violation("/title", "leads-to-employer"));
        }
        if (LINK.matcher(html).find() || LINK.matcher(description).find()) {
            broken.add(new Violation("/description", "leads-to-employer"));
        }
        if (names(title, employerName)) {
            broken.add(new Violation("/title", "names-employer"));
        }
        if (names(description, employerName)) {
            broken.add(new Violation("/description", "names-employer"));
        }
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, broken);
        }
    }

    /** By its legal name without its legal form, in any case. */
    private static boolean names(String text, String employerName) {
        String core = LEGAL_FORM.matcher(words(employerName)).replaceAll("");
        return !core.isBlank() && words(text).contains(core);
    }

    private static String words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return " " + NO_WORD.matcher(folded).replaceAll(" ").strip() + " ";
    }
}
