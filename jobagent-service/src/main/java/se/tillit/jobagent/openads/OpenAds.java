package se.tillit.jobagent.openads;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this replica's index of the open ads. A few changes are taken over by the search that meets them, before it answers; many, and the first
 * filling, in the background, and until that is done there is no index to ask.
 */
@ApplicationScoped
public class OpenAds {

    private static final Logger LOG = Logger.getLogger(OpenAds.class);
    private static final int PATIENCE_MS = 50;

    private final AdChanges changes;
    private final Path folder;
    private final ReentrantLock changing = new ReentrantLock();

    /** Guarded by the lock; nothing before the first filling, and after what went wrong. */
    private @Nullable AdIndex index;

    private volatile @Nullable IndexedAds present;
    private volatile boolean behind = true;

    OpenAds(AdChanges changes, @ConfigProperty(name = "tillit.search.folder") String folder) {
        this.changes = changes;
        this.folder = Path.of(folder);
    }

    /** The ads as they are indexed, to be closed; empty while too many have changed. */
    public Optional<IndexedAds> present() {
        IndexedAds ads = behind ? null : present;
        while (ads != null && !ads.hold()) {
            ads = present; // another one has come in this moment
        }
        return Optional.ofNullable(ads);
    }

    /** Takes over what has changed since, outside any transaction; false when that is too much for one search to wait for. */
    public boolean refresh(IndexedAds stale) {
        if (behind || !canChange()) {
            return false;
        }
        try {
            if (present != stale) {
                return true;
            }
            AdChanges.Page page = changes.since(stale.seen());
            behind = page.isFull() || !page.seen().isOfServerOf(stale.seen());
            if (behind || index == null) {
                return false;
            }
            index.take(page.changes());
            show(stale.later(page.seen(), index));
            return true;
        } catch (IOException e) {
            startOver(e);
            return false;
        } finally {
            changing.unlock();
        }
    }

    private boolean canChange() {
        try {
            return changing.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes over all that has changed, however much. */
    @Scheduled(
            every = "${tillit.search.refresh-every}",
            identity = "open-ads",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshAll() {
        changing.lock();
        try {
            IndexedAds ads = present;
            if (ads == null || index == null) {
                fill();
            } else {
                takeAll(ads, index);
            }
        } catch (IOException | RuntimeException e) {
            startOver(e);
        } finally {
            changing.unlock();
        }
    }

    private void fill() throws IOException {
        AdIndex filled = AdIndex.in(folder);
        index = filled;
        Seen seen = take(changes.since(Seen.NOTHING), filled);
        filled.compact();
        show(new IndexedAds(seen, filled.read()));
        behind = false;
    }

    private void takeAll(IndexedAds ads, AdIndex into) throws IOException {
        AdChanges.Page page = changes.since(ads.seen());
        if (!page.seen().isOfServerOf(ads.seen())) {
            forget();
            fill();
            return;
        }
        behind |= page.isFull();
        show(ads.later(take(page, into), into));
        behind = false;
    }

    /**
     * Until one page tells all of it. Several are of several snapshots, and between them an older transaction may have come in behind what was read:
     * what the first one did not see is read once more.
     */
    private Seen take(AdChanges.Page first, AdIndex into) throws IOException {
        AdChanges.Page page = first;
        into.take(page.changes());
        while (page.isFull()) {
            Seen begun = page.seen();
            while (page.isFull()) {
                page = changes.behind(page);
                into.take(page.changes());
            }
            page = changes.since(begun);
            if (!page.seen().isOfServerOf(begun)) {
                throw new IOException("the database was started again meanwhile");
            }
            into.take(page.changes());
        }
        return page.seen();
    }

    private void show(IndexedAds ads) {
        IndexedAds before = present;
        present = ads;
        if (before != null) {
            before.close();
        }
    }

    /** The statement answers meanwhile, so nothing is lost but time. */
    private void startOver(Exception cause) {
        LOG.warnf(
                "the index of open ads is filled anew failure=%s",
                cause.getClass().getSimpleName());
        forget();
    }

    private void forget() {
        behind = true;
        IndexedAds ads = present;
        AdIndex files = index;
        present = null;
        index = null;
        if (ads != null) {
            ads.close();
        }
        try {
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            LOG.warnf(
                    "the index of open ads was not closed failure=%s",
                    e.getClass().getSimpleName());
        }
    }

    /** How many ads can be found by it now. */
    public int size() {
        return present().map(OpenAds::size).orElse(0);
    }

    private static int size(IndexedAds held) {
        try (held) {
            return held.size();
        }
    }

    @PreDestroy
    void close() {
        changing.lock();
        try {
            forget();
        } finally {
            changing.unlock();
        }
    }
}
