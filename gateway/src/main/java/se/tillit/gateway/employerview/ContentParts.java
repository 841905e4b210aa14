package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** The parts that content is made of, in every view. */
final class ContentParts {

    private ContentParts() {}

    /** What the owner is looking for; places are counties and municipalities by SCB code. */
    @Schema(name = "EmployerSeenWishes")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wishes(List<String> places, @Nullable Extent extent) {

        Wishes {
            places = List.copyOf(places);
        }

        static Wishes of(Fields wishes) {
            return new Wishes(wishes.allMatching("places", Forms.PLACE), wishes.oneOf("extent", Extent.class));
        }
    }

    /** How much the owner wants to work. */
    @Schema(name = "EmployerSeenExtent")
    enum Extent {
        FULL_TIME,
        PART_TIME
    }

    /** A job; without an employer where its name is withheld, without an end where it goes on. */
    @Schema(name = "EmployerSeenExperience")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Experience(
            @Nullable String employer,
            @Nullable String title,
            @Nullable String from,
            @Nullable String to,
            @Nullable String description) {

        static Experience of(Fields job) {
            return new Experience(
                    job.text("employer"),
                    job.text("title"),
                    job.matching("from", Forms.YEAR_OR_MONTH),
                    job.matching("to", Forms.YEAR_OR_MONTH),
                    job.text("description"));
        }
    }

    /** A school or course. */
    @Schema(name = "EmployerSeenEducation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Education(
            @Nullable String school,
            @Nullable String degree,
            @Nullable String from,
            @Nullable String to,
            @Nullable String description) {

        static Education of(Fields school) {
            return new Education(
                    school.text("school"),
                    school.text("degree"),
                    school.matching("from", Forms.YEAR_OR_MONTH),
                    school.matching("to", Forms.YEAR_OR_MONTH),
                    school.text("description"));
        }
    }

    /** A language by its ISO 639 code. */
    @Schema(name = "EmployerSeenLanguage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Language(String code, @Nullable Level level) {

        static @Nullable Language of(Fields language) {
            String code = language.matching("code", Forms.LANGUAGE);
            return code == null ? null : new Language(code, language.oneOf("level", Level.class));
        }
    }

    /** The levels of the Common European Framework of Reference. */
    @Schema(name = "EmployerSeenLanguageLevel")
    enum Level {
        A1,
        A2,
        B1,
        B2,
        C1,
        C2
    }

    /** The classes of driving licences in the EU. */
    @Schema(name = "EmployerSeenDrivingLicence")
    enum DrivingLicence {
        AM,
        A1,
        A2,
        A,
        B,
        BE,
        C1,
        C1E,
        C,
        CE,
        D1,
        D1E,
        D,
        DE
    }
}
