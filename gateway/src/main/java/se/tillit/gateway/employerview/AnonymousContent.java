package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** Content without links: an address on the web is as good as a name. */
@Schema(name = "EmployerSeenAnonymousContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnonymousContent(
        @Nullable String headline,
        @Nullable String summary,
        List<String> occupations,
        ContentParts.@Nullable Wishes wishes,
        List<ContentParts.Experience> experience,
        List<ContentParts.Education> education,
        List<String> skills,
        List<ContentParts.Language> languages,
        List<ContentParts.DrivingLicence> drivingLicences) {

    AnonymousContent {
        occupations = List.copyOf(occupations);
        experience = List.copyOf(experience);
        education = List.copyOf(education);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        drivingLicences = List.copyOf(drivingLicences);
    }

    static AnonymousContent of(@Nullable Fields sent) {
        Fields content = sent == null ? Fields.NONE : sent;
        return new AnonymousContent(
                content.text("headline"),
                content.text("summary"),
                content.allMatching("occupations", Forms.CONCEPT),
                content.child("wishes", ContentParts.Wishes::of),
                content.each("experience", ContentParts.Experience::of),
                content.each("education", ContentParts.Education::of),
                content.texts("skills"),
                content.each("languages", ContentParts.Language::of),
                content.allOf("drivingLicences", ContentParts.DrivingLicence.class));
    }
}
