package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/**
 * A public CV.
 *
 * @param birthDecade the first year of it, instead of the year where the owner prefers that
 * @param county instead of the municipality where the owner prefers that
 * @param personal the boxes that the owner shows
 */
@Schema(
        name = "PublicView",
        requiredProperties = {"ref", "view", "content"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicView(
        String ref,
        @Schema(enumeration = "PUBLIC") ViewLabel view,
        @Nullable Integer birthYear,
        @Nullable Integer birthDecade,
        Person.@Nullable Gender gender,
        @Nullable String municipality,
        @Nullable String county,
        OpenContent content,
        @Nullable PersonalBoxes personal)
        implements EmployerView {

    static PublicView of(String ref, Fields answer) {
        Person person = Person.of(answer);
        return new PublicView(
                ref,
                ViewLabel.PUBLIC,
                person.birthYear(),
                person.birthDecade(),
                person.gender(),
                person.municipality(),
                person.county(),
                OpenContent.of(answer.child("content", fields -> fields)),
                answer.child("personal", PersonalBoxes::of));
    }

    @Override
    public String toString() {
        return "PublicView[…]"; // never the text: this may end in a log
    }
}
