package se.tillit.localstack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleAdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(SampleAds.ofEmployer(1, 3, 20, NOW)).isEqualTo(SampleAds.ofEmployer(1, 3, 20, NOW));
        assertThat(SampleAds.ofEmployer(2, 3, 20, NOW)).isNotEqualTo(SampleAds.ofEmployer(1, 3, 20, NOW));
    }

    @Test
    void hideTheEmployerOfEveryTenth() {
        assertThat(SampleAds.ofEmployer(1, 0, 20, NOW))
                .filteredOn(ad -> Boolean.TRUE.equals(ad.get("boxNumber")))
                .hasSize(2);
    }

    @Test
    void leadToThePartnersHostUnderANameOfTheirOwn() {
        List<Map<String, Object>> ads = SampleAds.ofPartner(1, "demo", "jobb.example", 80, NOW);

        assertThat(ads)
                .extracting(ad -> ad.get("externalId"))
                .doesNotHaveDuplicates()
                .hasSize(80);
        assertThat(ads).allMatch(ad -> String.valueOf(ad.get("applyUrl")).startsWith("https://jobb.example/"));
    }

    @Test
    void areOpenNow() {
        assertThat(SampleAds.ofEmployer(1, 0, 20, NOW))
                .allMatch(ad ->
                        !Instant.parse(String.valueOf(ad.get("publishedAt"))).isAfter(NOW))
                .allMatch(
                        ad -> Instant.parse(String.valueOf(ad.get("closesAt"))).isAfter(NOW));
    }
}
