package se.tillit.cv.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;

/** Counts what is left of the person, in her own rows and in events that wait for an operator. */
@ApplicationScoped
class CountWhatIsLeft implements ErasureWork {

    private static final String PARKED =
            "select count(*) from inbox_parked where position(convert_to(:account, 'UTF8') in payload) > 0";

    private final Session database;

    CountWhatIsLeft(Session database) {
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
            left.put(rows.kind(), count(rows.counting(), accountId));
        }
        left.put("parkedEvents", count(PARKED, accountId.toString()));
        return left;
    }

    private long count(String statement, Object account) {
        return database.createNativeQuery(statement, Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }
}
