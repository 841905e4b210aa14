package se.tillit.jobagent.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlausibleTime;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.County;
import se.tillit.reference.Municipality;
import se.tillit.reference.Place;
import se.tillit.reference.Places;

/** What an ad must obey beyond its form. */
public final class AdRules {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private AdRules() {}

    /**
     * Cleans a draft and looks up its codes.
     *
     * @throws ProblemException 422 with everything that is wrong, pointing to our own names of the fields
     */
    public static CheckedAd check(Draft draft, Links links) {
        List<Violation> broken = new ArrayList<>();
        String description = Description.clean(draft.description(), links);
        String words = Description.text(description);
        if (words.isEmpty()) {
            broken.add(new Violation("/description", "required"));
        }
        Optional<Place> place = Optional.ofNullable(draft.place()).flatMap(Places.sweden()::resolve);
        if (draft.place() != null && place.isEmpty()) {
            broken.add(new Violation("/place", "unknown-place"));
        }
        if (draft.occupation() != null && !Concepts.jobTech().isA(draft.occupation(), ConceptType.OCCUPATION_NAME)) {
            broken.add(new Violation("/occupation", "not-an-occupation"));
        }
        if (draft.applyUrl() != null && !links.allow(draft.applyUrl())) {
            broken.add(new Violation("/applyUrl", "link-not-allowed"));
        }
        requirePlausible("/publishedAt", draft.publishedAt(), broken);
        requirePlausible("/closesAt", draft.closesAt(), broken);
        if (closesBeforeItOpens(draft)) {
            broken.add(new Violation("/closesAt", "ends-before-it-begins"));
        }
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, broken);
        }
        return new CheckedAd(
                content(draft, description, place), words, draft.applyUrl(), draft.publishedAt(), draft.closesAt());
    }

    private static void requirePlausible(String pointer, @Nullable Instant time, List<Violation> broken) {
        if (time != null && !PlausibleTime.is(time)) {
            broken.add(new Violation(pointer, "invalid-value"));
        }
    }

    private static boolean closesBeforeItOpens(Draft draft) {
        Instant publishedAt = draft.publishedAt();
        Instant closesAt = draft.closesAt();
        return publishedAt != null && closesAt != null && !closesAt.isAfter(publishedAt);
    }

    private static AdContent content(Draft draft, String description, Optional<Place> place) {
        Optional<Municipality> municipality =
                place.filter(Municipality.class::isInstance).map(Municipality.class::cast);
        Optional<String> county = municipality
                .map(Municipality::countyCode)
                .or(() -> place.filter(County.class::isInstance).map(Place::code));
        return new AdContent(
                SPACES.matcher(draft.title().strip()).replaceAll(" "),
                description,
                draft.occupation(),
                municipality.map(Municipality::code).orElse(null),
                county.orElse(null),
                draft.employmentType(),
                draft.extent(),
                draft.remote());
    }
}
