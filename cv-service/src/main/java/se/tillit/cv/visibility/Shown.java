package se.tillit.cv.visibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.cv.document.Cv;
import se.tillit.cv.document.Visibility;

/**
 * How open a CV is now, and what of it is still open to somebody in particular.
 *
 * @param openDisclosures ids of those that employers see while the CV is open, and again when it is opened
 * @param warnings what was asked for and not done; a closing is always done
 */
@Schema(name = "VisibilityAnswer")
record Shown(
        Visibility visibility,
        boolean allowThirdCountries,
        List<String> openDisclosures,
        List<String> openApplications,
        List<Warning> warnings,
        @JsonIgnore int revision) {

    Shown {
        openDisclosures = List.copyOf(openDisclosures);
        openApplications = List.copyOf(openApplications);
        warnings = List.copyOf(warnings);
    }

    /** Something that the owner should know. */
    @Schema(name = "VisibilityWarning")
    enum Warning {
        /** The CV was closed as asked, but employers in third countries were not let in: the notice was not accepted. */
        THIRD_COUNTRIES_NOT_ALLOWED
    }

    static Shown of(Cv cv, List<UUID> openDisclosures, List<Warning> warnings) {
        return new Shown(
                cv.visibility(),
                cv.allowsThirdCountries(),
                openDisclosures.stream().map(UUID::toString).toList(),
                List.of(),
                warnings,
                cv.revision());
    }
}
