package se.tillit.account.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.account.Accounts;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.organisation.Members;

/** Everybody who can log in; an address and a user id each belong to at most one. */
@ApplicationScoped
class LoginHolders {

    private final Accounts accounts;
    private final Members members;

    LoginHolders(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    Optional<LoginHolder> at(EmailAddress address) {
        Optional<LoginHolder> candidate = accounts.at(address).map(LoginHolder::of);
        Optional<LoginHolder> member = members.at(address).flatMap(LoginHolder::of);
        return candidate.or(() -> member);
    }

    Optional<LoginHolder> ofUser(UUID userId) {
        return accounts.standing(userId)
                .map(LoginHolder::of)
                .or(() -> members.ofUser(userId).flatMap(LoginHolder::of));
    }
}
