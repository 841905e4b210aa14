package se.tillit.jobagent.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

    private static final Links PARTNER = Links.to(Set.of("jobb.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a</p><script>alert(1)</script>",
                "<p onclick='alert(1)' style='x' class='y' id='z'>a</p>",
                "<p>a<img src='https://tracker.example/pixel'></p>",
                "<p>a</p><iframe src='https://evil.example'></iframe>",
                "<p>a</p><style>p{}</style>",
                "<p>a<svg onload=alert(1)></svg></p>",
                "<p>a</p><!-- hidden -->",
                "<p>a<a href='javascript:alert(1)'></a></p>",
                "<p>a&#8238;&#0;</p>"
            })
    void keepsTextAlone(String html) {
        assertThat(Description.clean(html, Links.anywhere()).replace("\uFFFD", ""))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void keepsLinksThatLeadWhereTheyMayAndTellNothing() {
        assertThat(Description.clean(
                        "<p><a href='https://jobb.example/1' target='_blank'>A</a> <a href='https://evil.example/'>B</a></p>",
                        PARTNER))
                .isEqualTo("<p><a href=\"https://jobb.example/1\" rel=\"nofollow noopener noreferrer\">A</a> B</p>");
    }

    @Test
    void makesParagraphsOfPlainText() {
        assertThat(Description.clean("Ett & två\nrader\n\nStycke 3 < 4", PARTNER))
                .isEqualTo("<p>Ett &amp; två<br>rader</p><p>Stycke 3 &lt; 4</p>");
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = Description.clean("<h1>Å</h1><ul><li>b &amp; c<li>d</ul>fri <b>text", PARTNER);

        assertThat(Description.clean(once, PARTNER)).isEqualTo(once);
    }
}
