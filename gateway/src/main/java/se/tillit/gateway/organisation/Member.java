package se.tillit.gateway.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** A member as her colleagues see her. */
@Schema(name = "EmployerMember")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Member(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable State state,
        @Schema(format = "date-time") @Nullable String invitedAt) {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    /** Whether she has logged in yet. */
    @Schema(name = "EmployerMemberState")
    enum State {
        INVITED,
        ACTIVE
    }

    static Member of(Fields member) {
        return new Member(
                member.matching("id", ID),
                member.text("name"),
                member.text("email"),
                member.oneOf("state", State.class),
                member.matching("invitedAt", TIME));
    }

    @Override
    public String toString() {
        return "Member[…]"; // never the values: this may end in a log
    }
}
