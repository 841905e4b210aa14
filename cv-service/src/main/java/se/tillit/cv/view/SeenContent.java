package se.tillit.cv.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.Content;
import se.tillit.cv.document.Content.DrivingLicence;
import se.tillit.cv.document.Content.LanguageSkill;
import se.tillit.cv.document.Content.Wishes;

/**
 * The content that an employer may get: a list of what is allowed, so that a field which is new to {@link Content} stays
 * with its owner until somebody decides otherwise here.
 *
 * @param links absent from an anonymous CV: an address on the web is as good as a name
 */
@Schema(name = "SeenContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeenContent(
        @Nullable String headline,
        @Nullable String summary,
        List<String> occupations,
        @Nullable Wishes wishes,
        List<Job> experience,
        List<School> education,
        List<String> skills,
        List<LanguageSkill> languages,
        List<DrivingLicence> drivingLicences,
        @Nullable List<String> links) {

    /** An experience, its employer's name withheld or not; nothing says that a name could be withheld. */
    @Schema(name = "SeenExperience")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Job(
            @Nullable String employer,
            @Nullable String title,
            @Nullable String from,
            @Nullable String to,
            @Nullable String description) {}

    /** A school or course. */
    @Schema(name = "SeenEducation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record School(
            @Nullable String school,
            @Nullable String degree,
            @Nullable String from,
            @Nullable String to,
            @Nullable String description) {}

    /** As it was written, but for marks that concern the owner alone. */
    static SeenContent open(Content content) {
        return of(content, UnaryOperator.identity(), true);
    }

    /** Every text through the mask, withheld names and links absent. */
    static SeenContent anonymous(Content content, UnaryOperator<String> mask) {
        return of(content, mask, false);
    }

    private static SeenContent of(Content content, UnaryOperator<String> text, boolean open) {
        return new SeenContent(
                shown(content.headline(), text),
                shown(content.summary(), text),
                content.occupations(),
                content.wishes(),
                content.experience().stream().map(job -> job(job, text, open)).toList(),
                content.education().stream().map(school -> school(school, text)).toList(),
                content.skills().stream().map(text).toList(),
                content.languages(),
                content.drivingLicences(),
                open && !content.links().isEmpty() ? content.links() : null);
    }

    private static Job job(Content.Experience job, UnaryOperator<String> text, boolean open) {
        return new Job(
                open || !job.hidesEmployer() ? shown(job.employer(), text) : null,
                shown(job.title(), text),
                job.from(),
                job.to(),
                shown(job.description(), text));
    }

    private static School school(Content.Education school, UnaryOperator<String> text) {
        return new School(
                shown(school.school(), text),
                shown(school.degree(), text),
                school.from(),
                school.to(),
                shown(school.description(), text));
    }

    private static @Nullable String shown(@Nullable String written, UnaryOperator<String> text) {
        return written == null ? null : text.apply(written);
    }

    /** Everything here that is text and not a code: what a search may find it by. */
    public List<String> texts() {
        Stream<@Nullable String> own = Stream.of(headline, summary);
        Stream<@Nullable String> jobs =
                experience.stream().flatMap(job -> Stream.of(job.employer(), job.title(), job.description()));
        Stream<@Nullable String> schools =
                education.stream().flatMap(school -> Stream.of(school.school(), school.degree(), school.description()));
        return Stream.of(own, jobs, schools, skills.stream())
                .flatMap(texts -> texts)
                .flatMap(text -> Optional.ofNullable(text).stream())
                .toList();
    }

    @Override
    public String toString() {
        return "SeenContent[…]"; // never the text: this may end in a log
    }
}
