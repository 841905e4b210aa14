package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
        takeAll(List.of(event));
    }

    /** The ads of a batch: agents are pulled once for all of them, and their matches are one statement. */
    @Override
    public void takeAll(List<JobAdChanged> events) {
        ads.match(inState(JobAdChanged.State.OPEN, events));
        ads.closed(inState(JobAdChanged.State.CLOSED, events));
    }

    private static List<UUID> inState(JobAdChanged.State state, List<JobAdChanged> events) {
        return events.stream()
                .filter(event -> event.state() == state)
                .map(JobAdChanged::adId)
                .toList();
    }
}
