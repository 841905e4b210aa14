package se.tillit.cv.visibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.tillit.cv.document.Cv;
import se.tillit.cv.document.Visibility;

/**
 * What a wish means for a CV as it is. A wish that closes is done whatever else it asks for: what it would open at the
 * same time is left as it is, with a warning, so that nothing about the opening can hold up the closing.
 *
 * @param opened what notices must have been accepted for; nothing for a closing
 */
record VisibilityPlan(
        Visibility visibility, boolean thirdCountries, Set<Situation> opened, List<Shown.Warning> warnings) {

    VisibilityPlan {
        opened = Set.copyOf(opened);
        warnings = List.copyOf(warnings);
    }

    static VisibilityPlan of(VisibilityWish wish, Cv cv) {
        return of(wish, cv.visibility(), cv.allowsThirdCountries());
    }

    static VisibilityPlan of(VisibilityWish wish, Visibility present, boolean letIn) {
        boolean thirdCountries = wish.allowThirdCountries() == null ? letIn : wish.allowThirdCountries();
        boolean lettingIn = thirdCountries && !letIn;
        if (lettingIn && wish.visibility().opensTo(present)) {
            return new VisibilityPlan(
                    wish.visibility(), false, Set.of(), List.of(Shown.Warning.THIRD_COUNTRIES_NOT_ALLOWED));
        }
        Set<Situation> opened = EnumSet.noneOf(Situation.class);
        if (present.opensTo(wish.visibility())) {
            opened.add(wish.visibility() == Visibility.PUBLIC ? Situation.PUBLIC : Situation.ANONYMOUS);
        }
        if (lettingIn) {
            opened.add(Situation.THIRD_COUNTRIES);
        }
        return new VisibilityPlan(wish.visibility(), thirdCountries, opened, List.of());
    }

    boolean opens() {
        return !opened.isEmpty();
    }
}
