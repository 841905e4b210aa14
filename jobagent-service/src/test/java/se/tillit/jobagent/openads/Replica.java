package se.tillit.jobagent.openads;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;
import org.hibernate.Session;

/** The index of another replica on the same database. It takes over much when it is told to. */
public record Replica(OpenAds ads) implements AutoCloseable {

    public static Replica on(Session database, Path folder) {
        return on(database, folder, () -> {});
    }

    /** One in whose way something comes each time that it has read a page of changes and goes on to the next. */
    static Replica on(Session database, Path folder, Runnable betweenPages) {
        return new Replica(new OpenAds(new Changes(database, betweenPages), folder.toString()));
    }

    /** In transactions of their own, as the service reads them. */
    @Vetoed
    private static final class Changes extends AdChanges {
        private final Runnable betweenPages;

        private Changes(Session database, Runnable betweenPages) {
            super(database);
            this.betweenPages = betweenPages;
        }

        @Override
        Page since(Seen since) {
            return QuarkusTransaction.requiringNew().call(() -> super.since(since));
        }

        @Override
        Page behind(Page page) {
            betweenPages.run();
            return QuarkusTransaction.requiringNew().call(() -> super.behind(page));
        }
    }

    /** Takes over all that has changed. */
    public void refreshAll() {
        ads.refreshAll();
    }

    @Override
    public void close() {
        ads.close();
    }
}
