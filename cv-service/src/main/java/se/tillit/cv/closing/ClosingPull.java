package se.tillit.cv.closing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.tillit.platform.pull.PullConfig;
import se.tillit.platform.pull.PulledCopy;

/** Asks consent-service for the closings that were given while this process was down, and at night for all of them. */
@Singleton
class ClosingPull extends PulledCopy<Closing> {

    private final ConsentService consentService;
    private final Closings closings;

    ClosingPull(
            @RestClient ConsentService consentService,
            Closings closings,
            PullConfig config,
            Clock clock,
            MeterRegistry metrics) {
        super("closings", config, clock, metrics);
        this.consentService = consentService;
        this.closings = closings;
    }

    @Override
    protected List<Closing> ask(long sinceVersion, int limit) {
        return consentService.changes(sinceVersion, limit).items().stream()
                .map(ConsentService.Change::closing)
                .toList();
    }

    @Override
    protected void take(List<Closing> rows) {
        closings.pulled(rows);
    }

    @Override
    protected long watermark() {
        return closings.watermark();
    }

    @Override
    protected long versionOf(Closing row) {
        return row.version();
    }
}
