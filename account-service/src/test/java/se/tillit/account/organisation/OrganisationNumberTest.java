package se.tillit.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "SE, 556036-0793, 5560360793",
        "SE, 5560360793, 5560360793",
        "SE, 165560360793, 5560360793",
        "SE, ' 556036-0793 ', 5560360793",
        "NO, 974 760 673, 974760673",
        "DE, hrb 1234/5, HRB12345",
    })
    void isReadAsPeopleWriteIt(String country, String written, String value) {
        assertThat(OrganisationNumber.parse(country, written)).contains(new OrganisationNumber(country, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "556036-0794", "556036079", "55603607933", "55 6036-0793", "5560360793X", "196408233234"})
    void isRefusedWhenItIsNoSwedishOne(String written) {
        assertThat(OrganisationNumber.parse("SE", written)).isEmpty();
    }

    @Test
    void hasACheckDigitThatCatchesEverySingleWrongDigit() {
        String good = "5560360793";
        for (int place = 0; place < good.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = good.substring(0, place) + digit + good.substring(place + 1);
                assertThat(OrganisationNumber.parse("SE", changed).isPresent()).isEqualTo(changed.equals(good));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SE, 5560360793, false", "SE, 6408233234, true", "SE, 2021005489, false", "NO, 100000000, false"})
    void tellsASoleTraderByTheThirdDigit(String country, String value, boolean soleTrader) {
        assertThat(new OrganisationNumber(country, value).ofSoleTrader()).isEqualTo(soleTrader);
    }

    @Test
    void isNotSpelledOutInLogs() {
        assertThat(new OrganisationNumber("SE", "6408233234").toString()).doesNotContain("640823");
    }

    @ParameterizedTest
    @CsvSource({"SE, true", "se, false", "XX, false", "SWE, false"})
    void knowsCountries(String country, boolean known) {
        assertThat(OrganisationNumber.knownCountry(country)).isEqualTo(known);
    }
}
