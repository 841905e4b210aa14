package se.tillit.cv.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.profile.Gender;

/**
 * What an employer gets of a CV.
 *
 * @param ref the employer's own reference to it; absent as long as it is stored for nobody in particular
 * @param birthDecade the first year of it, instead of {@code birthYear} where the owner prefers that
 * @param county instead of {@code municipality} where the owner prefers that
 * @param personal what the owner shows to all in a PUBLIC view, what she granted in a DISCLOSED one
 */
@Schema(name = "EmployerCv")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmployerView(
        @Nullable String ref,
        ViewKind view,
        @Nullable Integer birthYear,
        @Nullable Integer birthDecade,
        @Nullable Gender gender,
        @Nullable String municipality,
        @Nullable String county,
        SeenContent content,
        @Nullable Personal personal) {

    public EmployerView {
        if ((view != ViewKind.PUBLIC && content.links() != null) || (view == ViewKind.ANONYMOUS && personal != null)) {
            throw new IllegalArgumentException(
                    "an anonymous view has no personal boxes, and a public one alone has links");
        }
    }

    EmployerView withRef(String given) {
        return new EmployerView(given, view, birthYear, birthDecade, gender, municipality, county, content, personal);
    }

    @Override
    public String toString() {
        return "EmployerView[" + view + "]"; // never the text: this may end in a log
    }
}
