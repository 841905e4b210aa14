package se.tillit.bench.ingest;

import java.io.IOException;
import se.tillit.bench.platform.Service;

/** Looks at a process's memory ten times a second. */
final class Peak implements AutoCloseable {
    private final Service service;
    private final Thread thread;
    private volatile double most;

    Peak(Service service) {
        this.service = service;
        thread = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                most = Math.max(most, service.residentMegabytes());
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The most that was seen. */
    double megabytes() {
        return most;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
