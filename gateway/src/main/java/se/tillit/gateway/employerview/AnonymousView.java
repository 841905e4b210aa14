package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/**
 * An anonymous CV. There is no place in it for a name, an address or a link.
 *
 * @param birthDecade the first year of it, instead of the year where the owner prefers that
 * @param county instead of the municipality where the owner prefers that
 */
@Schema(
        name = "AnonymousView",
        requiredProperties = {"ref", "view", "content"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnonymousView(
        String ref,
        @Schema(enumeration = "ANONYMOUS") ViewLabel view,
        @Nullable Integer birthYear,
        @Nullable Integer birthDecade,
        Person.@Nullable Gender gender,
        @Nullable String municipality,
        @Nullable String county,
        AnonymousContent content)
        implements EmployerView {

    static AnonymousView of(String ref, Fields answer) {
        Person person = Person.of(answer);
        return new AnonymousView(
                ref,
                ViewLabel.ANONYMOUS,
                person.birthYear(),
                person.birthDecade(),
                person.gender(),
                person.municipality(),
                person.county(),
                AnonymousContent.of(answer.child("content", fields -> fields)));
    }

    @Override
    public String toString() {
        return "AnonymousView[…]"; // never the text: this may end in a log
    }
}
