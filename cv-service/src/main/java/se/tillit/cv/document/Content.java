package se.tillit.cv.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.request.PlainText;

/** What a CV says. Codes (occupations, places, languages, licences) are checked, everything else is the owner's own text. */
@Schema(name = "CvContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(
        @Nullable @Size(max = 200) @PlainText String headline,
        @Nullable @Size(max = 5000) @PlainText(lines = true) String summary,

        @Schema(description = "Concept ids of occupations in the JobTech taxonomy.") @Size(max = 10) @UniqueElements
        List<@NotNull String> occupations,

        @Nullable @Valid Wishes wishes,
        @Size(max = 50) List<@NotNull @Valid Experience> experience,
        @Size(max = 50) List<@NotNull @Valid Education> education,
        @Size(max = 100) List<@NotBlank @Size(max = 100) @PlainText String> skills,
        @Size(max = 30) List<@NotNull @Valid LanguageSkill> languages,
        @Size(max = 16) @UniqueElements List<@NotNull DrivingLicence> drivingLicences,
        @Size(max = 10) List<@NotNull @Size(max = 500) @PlainText @Pattern(regexp = "https?://\\S+") String> links) {

    private static final String DATE = "(19|20)\\d{2}(-(0[1-9]|1[0-2]))?";

    public Content {
        occupations = listed(occupations);
        experience = listed(experience);
        education = listed(education);
        skills = listed(skills);
        languages = listed(languages);
        drivingLicences = listed(drivingLicences);
        links = listed(links);
    }

    /** What the owner is looking for. A place is a county or a municipality by its SCB code. */
    @Schema(name = "CvWishes")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wishes(
            @Size(max = 30) @UniqueElements List<@NotNull String> places,
            @Nullable Extent extent) {

        public Wishes {
            places = listed(places);
        }
    }

    /** How much the owner wants to work. */
    @Schema(name = "CvExtent")
    public enum Extent {
        FULL_TIME,
        PART_TIME
    }

    /**
     * A job that the owner had or has.
     *
     * @param hideEmployer whether the employer's name is withheld from an anonymous CV
     * @param to absent for a job that she still has
     */
    @Schema(name = "CvExperience")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Experience(
            @Nullable @Size(max = 200) @PlainText String employer,
            @Nullable Boolean hideEmployer,
            @Nullable @Size(max = 200) @PlainText String title,
            @Nullable @Pattern(regexp = DATE) String from,
            @Nullable @Pattern(regexp = DATE) String to,

            @Nullable @Size(max = 4000) @PlainText(lines = true)
            String description) {

        public boolean hidesEmployer() {
            return Boolean.TRUE.equals(hideEmployer);
        }
    }

    /** A school or course. */
    @Schema(name = "CvEducation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Education(
            @Nullable @Size(max = 200) @PlainText String school,
            @Nullable @Size(max = 200) @PlainText String degree,
            @Nullable @Pattern(regexp = DATE) String from,
            @Nullable @Pattern(regexp = DATE) String to,

            @Nullable @Size(max = 4000) @PlainText(lines = true)
            String description) {}

    /** A language by its ISO 639 code, and how well the owner knows it by the European framework. */
    @Schema(name = "CvLanguage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LanguageSkill(
            @NotNull @Pattern(regexp = "[a-z]{2,3}") String code,
            @Nullable Level level) {

        /** The levels of the Common European Framework of Reference; a mother tongue is C2. */
        @Schema(name = "CvLanguageLevel")
        public enum Level {
            A1,
            A2,
            B1,
            B2,
            C1,
            C2
        }
    }

    /** The classes of driving licences in the EU. */
    @Schema(name = "CvDrivingLicence")
    public enum DrivingLicence {
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

    /** The names that an anonymous CV withholds. */
    public List<String> hiddenEmployers() {
        return experience.stream()
                .filter(Experience::hidesEmployer)
                .flatMap(job -> Stream.ofNullable(job.employer()))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    @Override
    public String toString() {
        return "Content[…]"; // never the text: this may end in a log
    }
}
