package se.tillit.jobagent.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.ad.Analysis;
import se.tillit.jobagent.draft.AdRules;
import se.tillit.jobagent.draft.CheckedAd;
import se.tillit.jobagent.draft.Draft;
import se.tillit.jobagent.draft.Links;
import se.tillit.text.Analyser;

class AdLexemesTest {

    private static final String EMPLOYER = "Malmö Svets & Montage AB";

    @Test
    void areThoseOfTheStoredAdAlsoWhenManyAreAnalysedTogether() {
        Analyser together = new Analyser();
        for (String description : List.of(
                "Vi söker en svetsare.\n\nRing 070-174 06 05",
                "<p>Svets<b>are</b> &amp; montör<br>Java</p><ul><li>B-körkort<li>C++</ul>",
                "<div>Ett<p>två</p>tre</div><script>nej</script><h2> fyra&nbsp;fem </h2>",
                "<p>svetsare<p><p>&#x201d;IT&#8203;-tekniker&#x201d;")) {
            CheckedAd ad = AdRules.check(draft(description), Links.anywhere());
            Analysis found = AdLexemes.analysis(ad.content(), ad.words(), EMPLOYER, together);
            assertThat(found).isEqualTo(AdLexemes.analysis(ad.content(), EMPLOYER));
        }
    }

    private static Draft draft(String description) {
        return new Draft(
                "Svetsare till Malmö", description, Ads.DEVELOPER, "1280", null, null, false, null, null, null);
    }
}
