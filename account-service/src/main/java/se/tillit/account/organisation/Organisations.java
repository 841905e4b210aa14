package se.tillit.account.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.tillit.account.input.ListPosition;

/** All employers. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    private final NumberVault numbers;

    Organisations(NumberVault numbers) {
        this.numbers = numbers;
    }

    /** For a change: changes of one organisation happen one after the other. */
    public Organisation locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OrganisationNotFoundException::new);
    }

    /**
     * The organisation with the same number, for a change. Until the transaction ends nobody else gets an answer for the
     * number, so two applications never become two organisations.
     */
    public Optional<Organisation> sameNumber(StoredNumber number, String country) {
        List<byte[]> fingerprints = numbers.fingerprints(numbers.read(number, country));
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as locked")
                .setParameter(1, ByteBuffer.wrap(fingerprints.getFirst()).getLong())
                .getSingleResult();
        return find("number.fingerprint in ?1", fingerprints)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one with a Swedish number in ten digits, whichever key it was filed under. */
    public Optional<Organisation> withNumber(String swedish) {
        return find("number.fingerprint in ?1", numbers.fingerprints(new OrganisationNumber("SE", swedish)))
                .firstResultOptional();
    }

    /** Newest application first. */
    public List<Organisation> newestFirst(Optional<OrganisationState> state, Optional<ListPosition> after, int limit) {
        String inState = state.map(_ -> "state = :state").orElse("1 = 1");
        String behind = after.map(_ -> "(appliedAt < :at or (appliedAt = :at and id < :id))")
                .orElse("1 = 1");
        Map<String, Object> values = new HashMap<>();
        state.ifPresent(wanted -> values.put("state", wanted));
        after.ifPresent(position -> {
            values.put("at", position.at());
            values.put("id", position.id());
        });
        return find(inState + " and " + behind + " order by appliedAt desc, id desc", values)
                .page(0, limit)
                .list();
    }

    /** Everything that changed after a version, in the order of the changes. */
    public List<Organisation> changedSince(long accessVersion, int limit) {
        return find("accessVersion > ?1 order by accessVersion", accessVersion)
                .page(0, limit)
                .list();
    }

    /** Those that exist of the named. */
    public List<Organisation> named(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Those with a closing that cv-service has not confirmed. */
    public List<UUID> owingClosings(int limit) {
        return find("closingVersion > confirmedVersion order by closingVersion").page(0, limit).stream()
                .map(Organisation::id)
                .toList();
    }

    /** cv-service has everything up to this version. Leaves the ETag alone: nothing that anybody sees has changed. */
    public void confirmed(UUID id, long accessVersion) {
        getEntityManager()
                .createNativeQuery(
                        "update organisation set confirmed_version = greatest(confirmed_version, ?2) where id = ?1")
                .setParameter(1, id)
                .setParameter(2, accessVersion)
                .executeUpdate();
    }
}
