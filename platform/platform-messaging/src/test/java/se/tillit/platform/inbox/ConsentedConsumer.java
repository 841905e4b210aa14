package se.tillit.platform.inbox;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import se.tillit.events.consent.ConsentChanged;

/** Keeps the newest state of every consent and counts how often it was let through. */
@Singleton
class ConsentedConsumer implements EventConsumer<ConsentChanged> {

    private final EntityManager database;

    ConsentedConsumer(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "consented";
    }

    @Override
    public Class<ConsentChanged> form() {
        return ConsentChanged.class;
    }

    @Override
    public void take(ConsentChanged event) {
        database.createNativeQuery("""
                        insert into consented as known (consent_id, version, given, applied)
                        values (:consent, :version, :given, 1)
                        on conflict (consent_id) do update set version = excluded.version,
                            given = excluded.given, applied = known.applied + 1
                        """)
                .setParameter("consent", event.consentId())
                .setParameter("version", event.version())
                .setParameter("given", event.given())
                .executeUpdate();
    }
}
