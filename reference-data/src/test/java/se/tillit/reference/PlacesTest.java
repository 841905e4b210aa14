package se.tillit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private final Places places = Places.sweden();

    @Test
    void holdsTheWholeCountry() {
        assertThat(places.counties()).hasSize(21);
        assertThat(places.municipalities()).hasSize(290);
        assertThat(places.municipalities().stream()
                        .mapToInt(each -> places.postcodesIn(each.code()).size())
                        .sum())
                .isEqualTo(15_463);
    }

    @Test
    void everyMunicipalityLiesInTheCountyThatItsCodeBeginsWith() {
        assertThat(places.municipalities()).allSatisfy(each -> {
            County county = places.countyOf(each.code()).orElseThrow();
            assertThat(each.code()).startsWith(county.code());
            assertThat(places.municipalitiesIn(county.code())).contains(each);
        });
    }

    @Test
    void resolvesEveryPlaceByCodeAndByEveryFormOfItsName() {
        assertThat(places.municipalities()).allSatisfy(each -> {
            for (String written : new String[] {
                each.code(),
                each.name(),
                each.shortName(),
                each.shortName() + " kommun",
                each.name().toUpperCase(Locale.ROOT)
            }) {
                assertThat(places.resolve(written)).as(written).contains(each);
            }
        });
        assertThat(places.counties()).allSatisfy(each -> {
            assertThat(places.resolve(each.code())).contains(each);
            assertThat(places.resolve(each.name())).contains(each);
            assertThat(places.resolve(each.shortName() + " län")).contains(each);
        });
    }

    @Test
    void resolvesEveryPostcodeToItsMunicipality() {
        assertThat(places.municipalities())
                .allSatisfy(each -> assertThat(places.postcodesIn(each.code())).allSatisfy(postcode -> {
                    assertThat(places.resolve(postcode.code())).contains(each);
                    assertThat(places.municipalityOf(postcode.code())).contains(each);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stockholm", "Uppsala", "Jönköping", "Kalmar", "Gotland", "Örebro"})
    void readsASharedNameAsTheMunicipalityUnlessItSaysCounty(String name) {
        assertThat(places.resolve(name)).get().isInstanceOf(Municipality.class);
        assertThat(places.resolve(name + " län")).get().isInstanceOf(County.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Stockholms län, 01",
        "STOCKHOLMS  LÄN, 01",
        "stockholms lan, 01",
        "Skåne, 12",
        "skane, 12",
        "Dalarna, 20",
        "Stockholms stad, 0180",
        "malmo, 1280",
        "Göteborg, 1480",
        "goteborgs kommun, 1480",
        "Falu kommun, 2080",
        "Region Gotland, 0980",
        "  Lund , 1281",
        "Upplands Väsby, 0114",
        "Dals-Ed, 1438",
        "111 22, 0180",
        "SE-111 22, 0180",
        "11122, 0180"
    })
    void understandsWhatPeopleType(String written, String code) {
        assertThat(places.resolve(written)).map(Place::code).contains(code);
    }

    @Test
    void keepsTwoTownsApartThatDifferByARing() {
        assertThat(places.resolve("Håbo")).map(Place::code).contains("0305");
        assertThat(places.resolve("Habo")).map(Place::code).contains("0643");
    }

    @Test
    void understandsDecomposedLettersAndOtherSpaces() {
        assertThat(places.resolve(Normalizer.normalize("Örnsköldsvik", Normalizer.Form.NFD)))
                .map(Place::code)
                .contains("2284");
        assertThat(places.resolve("Upplands\u00a0Väsby")).map(Place::code).contains("0114");
        assertThat(places.municipalityOf("111\u00a022")).map(Place::code).contains("0180");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Atlantis",
                "99",
                "9999",
                "00000",
                "018",
                "0180 0184",
                "län",
                "kommun",
                "123456",
                "1 8 0 0",
                "٠١"
            })
    void findsNothingForWhatIsNoPlace(String written) {
        assertThat(places.resolve(written)).isEmpty();
    }

    @Test
    void findsNoMunicipalityForAnUnknownPostcode() {
        assertThat(places.municipalityOf("99999")).isEmpty();
        assertThat(places.municipalityOf("Lund")).isEmpty();
        assertThat(places.municipalityOf("0180")).isEmpty();
        assertThat(places.countyOf("9999")).isEmpty();
        assertThat(places.postcodesIn("9999")).isEmpty();
        assertThat(places.municipalitiesIn("99")).isEmpty();
    }

    @Test
    void refusesCodesOfTheWrongForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new County("1", "X län", "X"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Municipality("0180", "X kommun", "X", "03"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Postcode("1112", "X", "0180"));
    }
}
