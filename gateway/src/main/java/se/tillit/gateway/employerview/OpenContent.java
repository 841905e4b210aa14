package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** Content with links, for a public CV. */
@Schema(name = "EmployerSeenContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenContent(
        @Nullable String headline,
        @Nullable String summary,
        List<String> occupations,
        ContentParts.@Nullable Wishes wishes,
        List<ContentParts.Experience> experience,
        List<ContentParts.Education> education,
        List<String> skills,
        List<ContentParts.Language> languages,
        List<ContentParts.DrivingLicence> drivingLicences,
        List<String> links) {

    OpenContent {
        occupations = List.copyOf(occupations);
        experience = List.copyOf(experience);
        education = List.copyOf(education);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        drivingLicences = List.copyOf(drivingLicences);
        links = List.copyOf(links);
    }

    static OpenContent of(@Nullable Fields sent) {
        AnonymousContent common = AnonymousContent.of(sent);
        return new OpenContent(
                common.headline(),
                common.summary(),
                common.occupations(),
                common.wishes(),
                common.experience(),
                common.education(),
                common.skills(),
                common.languages(),
                common.drivingLicences(),
                sent == null ? List.of() : sent.allMatching("links", Forms.LINK));
    }
}
