package se.tillit.system;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import se.tillit.events.Topic;
import se.tillit.localstack.Component;
import se.tillit.localstack.process.Keeper;

/** Two processes of jobagent-service on one database and one broker: the platform's own, behind the gateway, and one beside it. */
final class Replicas implements AutoCloseable {

    /** A killed member is missed after its session's ten seconds. */
    private static final Duration SHARED_WITHIN = Duration.ofMinutes(1);

    private static final String TAKEN = "tillit_inbox_events_total{consumer=\"match-ads\",outcome=\"taken\"}";

    private final Platform platform;
    private final Keeper second;

    Replicas(Platform platform) {
        this.platform = platform;
        this.second = platform.stack().replica(Component.JOBAGENT_SERVICE, "jobagent-service-2");
    }

    /** Starts what does not run, and waits until both have a share of the ads. */
    void start() throws InterruptedException {
        platform.stack().start(Component.JOBAGENT_SERVICE);
        second.start();
        awaitSharedBy(2);
    }

    void killFirst() throws InterruptedException {
        platform.stack().kill(Component.JOBAGENT_SERVICE);
    }

    void killSecond() throws InterruptedException {
        second.kill();
    }

    /** How many ads the first has taken since it started. */
    long takenByFirst() {
        return Metrics.sum(platform.stack().management(Component.JOBAGENT_SERVICE), TAKEN);
    }

    long takenBySecond() {
        return Metrics.sum(managementOfSecond(), TAKEN);
    }

    private URI managementOfSecond() {
        return URI.create("http://127.0.0.1:" + second.part().ports().getLast());
    }

    /** Waits until the ads are shared by so many. */
    void awaitSharedBy(int processes) {
        await("ads shared by " + processes).atMost(SHARED_WITHIN).until(() -> sharedBy() == processes);
    }

    private long sharedBy() throws Exception {
        Map<String, ConsumerGroupDescription> groups = platform.broker()
                .describeConsumerGroups(List.of(Component.JOBAGENT_SERVICE.label()))
                .all()
                .get(10, TimeUnit.SECONDS);
        return groups.values().stream()
                .flatMap(group -> group.members().stream())
                .filter(Replicas::hasAds)
                .count();
    }

    private static boolean hasAds(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .anyMatch(partition -> partition.topic().equals(Topic.JOBAGENT.wireName()));
    }

    /** Leaves the platform's own alone, at work. */
    @Override
    public void close() {
        try {
            second.stop();
            platform.stack().start(Component.JOBAGENT_SERVICE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        awaitSharedBy(1);
    }
}
