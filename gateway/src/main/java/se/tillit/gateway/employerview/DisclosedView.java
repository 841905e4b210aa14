package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/**
 * A CV whose owner disclosed something to this employer: an anonymous CV with the personal fields that were granted.
 *
 * @param birthDecade the first year of it, instead of the year where the owner prefers that
 * @param county instead of the municipality where the owner prefers that
 * @param personal the granted fields
 */
@Schema(
        name = "DisclosedView",
        requiredProperties = {"ref", "view", "content"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosedView(
        String ref,
        @Schema(enumeration = "DISCLOSED") ViewLabel view,
        @Nullable Integer birthYear,
        @Nullable Integer birthDecade,
        Person.@Nullable Gender gender,
        @Nullable String municipality,
        @Nullable String county,
        AnonymousContent content,
        @Nullable PersonalBoxes personal)
        implements EmployerView {

    static DisclosedView of(String ref, Fields answer) {
        Person person = Person.of(answer);
        return new DisclosedView(
                ref,
                ViewLabel.DISCLOSED,
                person.birthYear(),
                person.birthDecade(),
                person.gender(),
                person.municipality(),
                person.county(),
                AnonymousContent.of(answer.child("content", fields -> fields)),
                answer.child("personal", PersonalBoxes::of));
    }

    @Override
    public String toString() {
        return "DisclosedView[…]"; // never the text: this may end in a log
    }
}
