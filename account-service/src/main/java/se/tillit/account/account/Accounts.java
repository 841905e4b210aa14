package se.tillit.account.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.address.EmailAddress;
import se.tillit.platform.erasure.Tombstones;

/** All candidates' accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    private final Tombstones tombstones;

    Accounts(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    /** The account, unless its owner was erased or is nobody here; for what an event says about her. */
    public Optional<Account> standing(UUID accountId) {
        return tombstones.stands(accountId) ? Optional.empty() : findByIdOptional(accountId);
    }

    /** Changes of one account happen one after the other. @return its id */
    public UUID locked(Account account) {
        getEntityManager().lock(account, LockModeType.PESSIMISTIC_WRITE);
        return account.id();
    }

    /** Whether a candidate logs in with the address. */
    public boolean hold(EmailAddress address) {
        return count("emailKey", address.key()) > 0;
    }

    /** Who logs in with the address. */
    public Optional<Account> at(EmailAddress address) {
        return find("emailKey", address.key()).firstResultOptional();
    }

    /** The caller's own account. */
    public Account ofCaller(UUID accountId) {
        return findByIdOptional(accountId).orElseThrow(AccountNotFoundException::new);
    }

    /** The same for a change: refused once she has been erased, and an erasure waits for it. */
    public Account ofCallerLocked(UUID accountId) {
        tombstones.refuseErased(accountId);
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(AccountNotFoundException::new);
    }

    /** Takes an account from the list of those whose login is still to be opened. */
    public void neverOpenLogin(UUID accountId) {
        findByIdOptional(accountId).ifPresent(Account::loginOpened);
    }

    List<UUID> withClosedLogin(Instant createdBefore, int limit) {
        return find("not loginOpen and createdAt < ?1 order by createdAt", createdBefore).page(0, limit).stream()
                .map(Account::id)
                .toList();
    }
}
