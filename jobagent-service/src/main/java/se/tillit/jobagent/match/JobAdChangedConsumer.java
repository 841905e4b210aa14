package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.platform.inbox.EventConsumer;

/** An ad opened, changed or closed. The partitions of the topic share the ads among the replicas. */
@ApplicationScoped
class JobAdChangedConsumer implements EventConsumer<JobAdChanged> {

    private final MatchAd ads;

    JobAdChangedConsumer(MatchAd ads) {
        this.ads = ads;
    }

    @Override
    public String name() {
        return "match-ads";
    }

    @Override
    public Class<JobAdChanged> form() {
        return JobAdChanged.class;
    }

    @Override
    public void take(JobAdChanged event) {
        switch (event.state()) {
            case OPEN -> ads.match(event.adId());
            case CLOSED -> ads.closed(event.adId());
        }
    }
}
