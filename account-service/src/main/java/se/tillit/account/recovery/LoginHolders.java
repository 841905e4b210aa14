package se.tillit.account.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.account.Accounts;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.organisation.Members;
import se.tillit.platform.erasure.Tombstones;

/**
 * Everybody who can log in; an address and a user id each belong to at most one. Whoever is being erased is nobody, and an
 * erasure waits for what was begun before.
 */
@ApplicationScoped
class LoginHolders {

    private final Accounts accounts;
    private final Members members;
    private final Tombstones tombstones;

    LoginHolders(Accounts accounts, Members members, Tombstones tombstones) {
        this.accounts = accounts;
        this.members = members;
        this.tombstones = tombstones;
    }

    Optional<LoginHolder> at(EmailAddress address) {
        Optional<LoginHolder> candidate = accounts.at(address)
                .filter(account -> !tombstones.stands(account.id()))
                .map(LoginHolder::of);
        Optional<LoginHolder> member = members.at(address).flatMap(LoginHolder::of);
        return candidate.or(() -> member);
    }

    Optional<LoginHolder> ofUser(UUID userId) {
        return accounts.standing(userId)
                .map(LoginHolder::of)
                .or(() -> members.ofUser(userId).flatMap(LoginHolder::of));
    }
}
