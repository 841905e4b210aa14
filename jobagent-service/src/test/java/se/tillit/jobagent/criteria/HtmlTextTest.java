package se.tillit.jobagent.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource({
        "mikro<b>tjänster</b>, mikrotjänster",
        "R&amp;D &lt;3 &#229;&#xE4;, R&D <3 åä",
        "&unknown; &#0;, &unknown; &#0;",
        "no < tags > here, no here"
    })
    void isWhatAReaderReads(String html, String text) {
        assertThat(HtmlText.of(html).replaceAll("\\s+", " ")).isEqualTo(text);
    }

    @Test
    void keepsParagraphsApartAndAddressesOut() {
        assertThat(HtmlText.of("<p>ett</p><p>två<br>tre <a href=\"https://fyra.example\">fem</a></p>")
                        .split("\\s+"))
                .containsExactly("", "ett", "två", "tre", "fem");
    }
}
