package se.tillit.account.employer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.organisation.Member;
import se.tillit.account.organisation.MemberState;

/** A member as her colleagues see her. */
@Schema(name = "Member")
record MemberView(
        UUID id,
        String name,
        String email,
        @Schema(enumeration = {"INVITED", "ACTIVE"}) MemberState state,
        Instant invitedAt) {

    static MemberView from(Member member) {
        Member.Person person = member.person();
        return new MemberView(member.id(), person.name(), person.email().value(), member.state(), member.createdAt());
    }

    @Override
    public String toString() {
        return "MemberView[" + id + "]";
    }
}
