package se.tillit.account.employermessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Which cases a candidate was told of. */
@ApplicationScoped
class HeardCases {

    private final EntityManager database;

    HeardCases(EntityManager database) {
        this.database = database;
    }

    /** Notes that she hears of it; answers whether for the first time. */
    boolean hear(UUID caseId, UUID accountId) {
        return database.createNativeQuery(
                                "insert into heard_case (case_id, account_id) values (:id, :account) on conflict do nothing")
                        .setParameter("id", caseId)
                        .setParameter("account", accountId)
                        .executeUpdate()
                == 1;
    }
}
