package se.tillit.jobagent.match;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Fills the index when the process starts, and keeps it from falling behind while no ad comes. */
@Singleton
class KeepPulling {

    private final AgentIndex index;

    KeepPulling(AgentIndex index) {
        this.index = index;
    }

    @Scheduled(
            every = "${tillit.match.pull-every}",
            identity = "agent-index",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pull() {
        if (!index.isComplete()) {
            QuarkusTransaction.requiringNew().run(index::learn);
        }
        boolean all;
        do {
            all = QuarkusTransaction.requiringNew().call(index::pullPage);
        } while (!all);
    }

    @Scheduled(
            cron = "${tillit.match.compact-at}",
            timeZone = "Europe/Stockholm",
            identity = "agent-index-compaction",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compact() {
        index.compact();
    }
}
