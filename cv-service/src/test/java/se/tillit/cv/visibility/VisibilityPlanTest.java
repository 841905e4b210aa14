package se.tillit.cv.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.cv.document.Visibility;

class VisibilityPlanTest {

    @ParameterizedTest
    @CsvSource({
        "INACTIVE, ANONYMOUS, ANONYMOUS",
        "INACTIVE, PUBLIC, PUBLIC",
        "ANONYMOUS, PUBLIC, PUBLIC",
        "ANONYMOUS, ANONYMOUS,",
        "PUBLIC, ANONYMOUS,",
        "PUBLIC, INACTIVE,",
        "ANONYMOUS, INACTIVE,",
        "INACTIVE, INACTIVE,"
    })
    void asksForTheNoticesOfTheStateItOpensTo(Visibility from, Visibility to, @Nullable Situation situation) {
        VisibilityPlan plan = VisibilityPlan.of(wish(to, null), from, false);

        assertThat(plan.opened()).isEqualTo(situation == null ? Set.of() : Set.of(situation));
        assertThat(plan.visibility()).isEqualTo(to);
        assertThat(plan.thirdCountries()).isFalse();
    }

    @Test
    void asksForItsOwnNoticeToLetThirdCountriesIn() {
        assertThat(VisibilityPlan.of(wish(Visibility.ANONYMOUS, true), Visibility.ANONYMOUS, false)
                        .opened())
                .containsExactly(Situation.THIRD_COUNTRIES);
        assertThat(VisibilityPlan.of(wish(Visibility.PUBLIC, true), Visibility.INACTIVE, false)
                        .opened())
                .containsExactlyInAnyOrder(Situation.PUBLIC, Situation.THIRD_COUNTRIES);
    }

    @Test
    void asksForNothingToShutThirdCountriesOut() {
        VisibilityPlan plan = VisibilityPlan.of(wish(Visibility.PUBLIC, false), Visibility.PUBLIC, true);

        assertThat(plan.opens()).isFalse();
        assertThat(plan.thirdCountries()).isFalse();
    }

    @Test
    void leavesThirdCountriesAsTheyAreWhenNothingIsSaid() {
        assertThat(VisibilityPlan.of(wish(Visibility.PUBLIC, null), Visibility.PUBLIC, true)
                        .thirdCountries())
                .isTrue();
        assertThat(VisibilityPlan.of(wish(Visibility.PUBLIC, null), Visibility.PUBLIC, false)
                        .thirdCountries())
                .isFalse();
    }

    @Test
    void closesAndWarnsWhenTheSameWishWouldLetThirdCountriesIn() {
        VisibilityPlan plan = VisibilityPlan.of(wish(Visibility.ANONYMOUS, true), Visibility.PUBLIC, false);

        assertThat(plan.opens()).isFalse();
        assertThat(plan.visibility()).isEqualTo(Visibility.ANONYMOUS);
        assertThat(plan.thirdCountries()).isFalse();
        assertThat(plan.warnings()).containsExactly(Shown.Warning.THIRD_COUNTRIES_NOT_ALLOWED);
    }

    @Test
    void neverOpensWithoutNoticeWhateverTheStateAndTheWish() {
        for (Visibility from : Visibility.values()) {
            for (Visibility to : Visibility.values()) {
                for (Boolean before : Arrays.asList(true, false)) {
                    for (Boolean after : Arrays.asList(true, false, null)) {
                        VisibilityPlan plan = VisibilityPlan.of(wish(to, after), from, before);
                        boolean wider = from.opensTo(plan.visibility()) || (plan.thirdCountries() && !before);
                        assertThat(plan.opens()).isEqualTo(wider);
                    }
                }
            }
        }
    }

    private static VisibilityWish wish(Visibility visibility, @Nullable Boolean thirdCountries) {
        return new VisibilityWish(visibility, thirdCountries, Set.of(), Set.of());
    }
}
