package se.tillit.account.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.organisation.Member;
import se.tillit.platform.ids.Tokens;

/** All invitations. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    Optional<Invitation> byToken(String token) {
        return find("tokenHash", Tokens.digest(token)).firstResultOptional();
    }

    /** For a change: whoever comes second sees what the first one made of it. */
    Optional<Invitation> byTokenLocked(String token) {
        return find("tokenHash", Tokens.digest(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The member is gone: every link that was mailed to her is worthless from now on. */
    public void drop(Member member) {
        delete("member.id", member.id());
    }
}
