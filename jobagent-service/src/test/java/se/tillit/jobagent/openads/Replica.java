package se.tillit.jobagent.openads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.file.Path;
import org.hibernate.Session;

/** The index of another replica on the same database. It takes over much when it is told to. */
public record Replica(OpenAds ads) implements AutoCloseable {

    public static Replica on(Session database, Path folder) {
        return new Replica(new OpenAds(new AdChanges(database), folder.toString()));
    }

    /** Takes over all that has changed. */
    public void refreshAll() {
        QuarkusTransaction.requiringNew().run(ads::refreshAll);
    }

    @Override
    public void close() {
        ads.close();
    }
}
