package se.tillit.jobagent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;

/** Counts what is left of the person in her own rows. */
@ApplicationScoped
class CountLeft implements ErasureWork {

    private final Session database;

    CountLeft(Session database) {
        this.database = database;
    }

    @Override
    public Step step() {
        return Step.CHECK;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        Map<String, Long> left = new LinkedHashMap<>();
        for (PersonRows rows : PersonRows.ALL) {
            left.put(
                    rows.kind(),
                    database.createNativeQuery(rows.counting(), Long.class)
                            .setParameter("account", accountId)
                            .getSingleResult());
        }
        return left;
    }
}
