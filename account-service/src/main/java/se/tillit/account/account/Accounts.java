package se.tillit.account.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.tillit.account.address.EmailAddress;

/** All candidates' accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /** Whether a candidate logs in with the address. */
    public boolean hold(EmailAddress address) {
        return count("emailKey", address.key()) > 0;
    }

    Account ofCaller(UUID accountId) {
        return findByIdOptional(accountId).orElseThrow(AccountNotFoundException::new);
    }

    Account ofCallerLocked(UUID accountId) {
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(AccountNotFoundException::new);
    }

    List<UUID> withClosedLogin(Instant createdBefore, int limit) {
        return find("not loginOpen and createdAt < ?1 order by createdAt", createdBefore).page(0, limit).stream()
                .map(Account::id)
                .toList();
    }
}
