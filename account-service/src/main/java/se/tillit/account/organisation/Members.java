package se.tillit.account.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.input.ListPosition;

/** All members of all organisations. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID> {

    /** Whether a member logs in with the address. An invitation alone holds nothing: the person may be a candidate. */
    public boolean hold(EmailAddress address) {
        return count("emailKey = ?1 and state = ?2", address.key(), MemberState.ACTIVE) > 0;
    }

    /** Who logs in with the address. */
    public Optional<Member> at(EmailAddress address) {
        return find("emailKey = ?1 and state = ?2", address.key(), MemberState.ACTIVE)
                .firstResultOptional();
    }

    /** Who logs in as this user. */
    public Optional<Member> ofUser(UUID userId) {
        return find("userId = ?1 and state = ?2", userId, MemberState.ACTIVE).firstResultOptional();
    }

    /** The organisation that the caller belongs to. */
    public UUID organisationOf(UUID userId) {
        return ofUser(userId).map(member -> member.organisation().id()).orElseThrow(NotAMemberException::new);
    }

    /** A member of this organisation and no other, removed ones included. */
    public Member of(Organisation organisation, UUID memberId) {
        return findByIdOptional(memberId)
                .filter(member -> member.organisation().id().equals(organisation.id()))
                .orElseThrow(MemberNotFoundException::new);
    }

    /** The same, of those who are or may become members. */
    public Member presentIn(Organisation organisation, UUID memberId) {
        Member member = of(organisation, memberId);
        if (member.gone()) {
            throw new MemberNotFoundException();
        }
        return member;
    }

    /** Those who are or may become members, oldest first. */
    public List<Member> present(UUID organisationId, Optional<ListPosition> after, int limit) {
        ListPosition start = after.orElse(new ListPosition(Instant.EPOCH, new UUID(0, 0)));
        return find("""
                        organisation.id = ?1 and state <> ?2
                        and (createdAt > ?3 or (createdAt = ?3 and id > ?4)) order by createdAt, id
                        """, organisationId, MemberState.REMOVED, start.at(), start.id())
                .page(0, limit)
                .list();
    }

    /** Whose login is to be opened, or to be removed, since a while. */
    public List<UUID> withUnfinishedLogin(Instant createdBefore, int limit) {
        return find("""
                        createdAt < ?1 and ((state = ?2 and not loginOpen) or (state = ?3 and userId is not null))
                        order by createdAt
                        """, createdBefore, MemberState.ACTIVE, MemberState.REMOVED).page(0, limit).stream()
                .map(Member::id)
                .toList();
    }
}
