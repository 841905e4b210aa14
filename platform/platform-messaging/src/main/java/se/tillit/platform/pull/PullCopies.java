package se.tillit.platform.pull;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Pulls every copy until it worked once, and every night. */
@Singleton
class PullCopies {

    private final Instance<PulledCopy<?>> copies;

    PullCopies(@Any Instance<PulledCopy<?>> copies) {
        this.copies = copies;
    }

    /** From the first time on changes come by event, and closings are pushed. */
    @Scheduled(
            every = "${tillit.pull.every}",
            identity = "pull-copies",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pull() {
        copies.stream().filter(copy -> !copy.pulledOnce()).forEach(PulledCopy::catchUp);
    }

    @Scheduled(
            cron = "${tillit.pull.reconcile-at}",
            identity = "reconcile-copies",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        copies.forEach(PulledCopy::takeAll);
    }
}
