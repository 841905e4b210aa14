package se.tillit.consent.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts as far as their retention goes. */
@Singleton
class RetentionAccounts implements PanacheRepositoryBase<RetentionAccount, UUID> {

    /** Which accounts are due as of a day, by the same arithmetic as {@link Timeline}. */
    private static final String DUE = """
            from retention_account,
                 lateral (select (greatest(opened_on, last_active_on, case when :mail then last_mailed_on end)
                                  + make_interval(months => :months))::date as due) as rule
            where (stage = 'ACTIVE' and due - :warning <= :asOf)
               or (stage = 'WARNED' and greatest(due, hide_on) <= :asOf)
               or (stage = 'HIDDEN' and greatest(hidden_on + :removal, remove_on) <= :asOf)
            """;

    Optional<RetentionAccount> locked(UUID accountId) {
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As it is, to try things on that are not kept. */
    Optional<RetentionAccount> copy(UUID accountId) {
        Optional<RetentionAccount> account = findByIdOptional(accountId);
        account.ifPresent(getEntityManager()::detach);
        return account;
    }

    /** Some that are due, locked; those that another replica has locked are its own. */
    List<RetentionAccount> claim(RetentionRule rule, LocalDate asOf, int limit) {
        List<?> ids = due(
                        "select account_id " + DUE
                                + " order by account_id limit :limit for update of retention_account skip locked",
                        rule,
                        asOf)
                .setParameter("limit", limit)
                .getResultList();
        return ids.isEmpty() ? List.of() : find("id in ?1", ids).list();
    }

    /** How many are due, by the stage they are in. */
    Map<Stage, Long> count(RetentionRule rule, LocalDate asOf) {
        Map<Stage, Long> counts = new HashMap<>();
        for (Object row : due("select stage, count(*) " + DUE + " group by stage", rule, asOf)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(Stage.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
        }
        return counts;
    }

    /** Removals whose saga may not have begun. */
    List<UUID> removing(Instant now, int limit) {
        return find("stage = ?1 and retryAt <= ?2 order by retryAt", Stage.REMOVING, now).page(0, limit).stream()
                .map(RetentionAccount::id)
                .toList();
    }

    private Query due(String sql, RetentionRule rule, LocalDate asOf) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("mail", rule.receivedMailCounts())
                .setParameter("months", rule.months())
                .setParameter("warning", rule.warningDays())
                .setParameter("removal", rule.removalDays())
                .setParameter("asOf", asOf);
    }
}
