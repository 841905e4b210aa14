package se.tillit.jobagent.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.alert.Alerts;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

/**
 * Two replicas on one database match ads, while agents are made, changed, turned off and deleted. The oracle knows of every agent what it looked for
 * and between which moments that was so, and of every ad between which moments it was matched.
 */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class TwoReplicasResourceTest {

    private static final int ADS = 120;
    private static final int DELETED = 5;
    private static final int OWNERS = 40;

    /** Nobody else asks for them: agents of another seed would be told as well, and cost their time. */
    private final List<String> asked = IntStream.range(0, 12)
            .mapToObj(i -> "replik" + Long.toString(System.nanoTime(), 36) + (char) ('a' + i) + "x")
            .toList();

    private final Session database;
    private final Horizons horizons;
    private final Alerts alerts;
    private final Map<UUID, List<Wish>> wishes = new ConcurrentHashMap<>();
    private final List<Matched> matched = new ArrayList<>();

    /** How many alerts each agent had told when it was deleted. */
    private final Map<UUID, Integer> deleted = new ConcurrentHashMap<>();

    TwoReplicasResourceTest(Session database, Horizons horizons, Alerts alerts) {
        this.database = database;
        this.horizons = horizons;
        this.alerts = alerts;
    }

    /**
     * What an agent looks for from some moment in a call on; nothing once it is off or deleted.
     *
     * @param from when the call began
     * @param since when it was answered
     */
    private record Wish(TextQuery query, long from, long since) {}

    private record Ad(UUID id, String text) {}

    /** When an ad was matched. */
    private record Matched(Ad ad, long from, long to) {}

    @ParameterizedTest
    @ValueSource(longs = {8, 80, 800})
    void nothingIsMissedAndNothingToldTwiceWhileAgentsChange(long seed)
            throws InterruptedException, ExecutionException {
        BlockingQueue<Ad> written = new LinkedBlockingQueue<>(4);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<?>> changing = List.of(
                    threads.submit(() -> changeAgents(new Random(seed), over)),
                    threads.submit(() -> changeAgents(new Random(seed + 1), over)));
            Future<?> first = threads.submit(() -> matchAll(replica(), written));
            Future<?> second = threads.submit(() -> matchAll(replica(), written));
            try {
                writeAds(new Random(seed + 2), written);
                first.get();
                second.get();
            } finally {
                over.set(true);
            }
            for (Future<?> each : changing) {
                each.get();
            }
        }

        assertThat(matched).hasSizeGreaterThanOrEqualTo(ADS);
        Map<UUID, List<String>> told =
                wishes.keySet().stream().collect(Collectors.toMap(agent -> agent, AgentOwner::told));
        assertThat(missed(told)).as("missed, seed " + seed).isEmpty();
        assertThat(unasked(told)).as("told without being asked, seed " + seed).isEmpty();
        assertThat(told)
                .as("doubled, seed " + seed)
                .allSatisfy((agent, ads) -> assertThat(ads).doesNotHaveDuplicates())
                .allSatisfy((agent, ads) ->
                        assertThat(AgentOwner.alertsTold(agent)).hasSize(deleted.getOrDefault(agent, ads.size())));
        assertThat(deleted)
                .as("told after they were deleted")
                .isNotEmpty()
                .allSatisfy((agent, alerts) ->
                        assertThat(AgentOwner.alertsTold(agent)).hasSize(alerts));
        assertThat(told.values().stream().mapToInt(List::size).sum())
                .as("positive control")
                .isGreaterThan(200);
    }

    private MatchAd replica() {
        AgentIndex index = new AgentIndex(database);
        QuarkusTransaction.requiringNew().run(() -> {
            while (!index.pullPage()) {
                // until it is filled
            }
        });
        return new MatchAd(
                database,
                index,
                horizons,
                alerts,
                new MatchMetrics(new SimpleMeterRegistry(), index),
                Clock.systemUTC());
    }

    private void writeAds(Random random, BlockingQueue<Ad> written) throws InterruptedException {
        for (int i = 0; i < ADS || deleted.size() < DELETED; i++) {
            String text = Stream.generate(() -> any(random)).limit(4).collect(Collectors.joining(" "));
            Ad ad = new Ad(Ads.written(Ads.saying("Annons", text)), text);
            written.put(ad);
            if (random.nextInt(3) == 0) {
                written.put(ad); // delivered twice, perhaps to both
            }
        }
    }

    private void matchAll(MatchAd replica, BlockingQueue<Ad> written) {
        try {
            Set<Ad> together = some(written);
            while (!together.isEmpty()) {
                List<UUID> ids = together.stream().map(Ad::id).toList();
                long from = System.nanoTime();
                QuarkusTransaction.requiringNew().run(() -> replica.match(ids));
                synchronized (matched) {
                    together.forEach(ad -> matched.add(new Matched(ad, from, System.nanoTime())));
                }
                together = some(written);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next one, and of those that wait behind it as many as are polled together. */
    private static Set<Ad> some(BlockingQueue<Ad> written) throws InterruptedException {
        Set<Ad> some = new LinkedHashSet<>();
        Ad first = written.poll(3, TimeUnit.SECONDS);
        if (first != null) {
            some.add(first);
            written.drainTo(some, 4);
        }
        return some;
    }

    private void changeAgents(Random random, AtomicBoolean over) {
        Map<UUID, AgentOwner> owners = new HashMap<>();
        List<AgentOwner> people =
                Stream.generate(AgentOwner::new).limit(OWNERS / 2).toList();
        while (!over.get()) {
            if (owners.size() < OWNERS || random.nextInt(3) == 0) {
                AgentOwner owner = people.get(random.nextInt(people.size()));
                if (owners.values().stream().filter(owner::equals).count() < 20) {
                    String words = words(random);
                    long from = System.nanoTime();
                    UUID agent = owner.has(words, "INSTANT");
                    owners.put(agent, owner);
                    wishes.put(agent, new ArrayList<>(List.of(wish(words, from))));
                }
            } else {
                UUID agent = new ArrayList<>(owners.keySet()).get(random.nextInt(owners.size()));
                change(random, agent, owners);
            }
        }
    }

    private void change(Random random, UUID agent, Map<UUID, AgentOwner> owners) {
        AgentOwner owner = owners.getOrDefault(agent, new AgentOwner());
        String words = words(random);
        long from = System.nanoTime();
        if (random.nextInt(8) == 0) {
            owner.deletes(agent).statusCode(204);
            deleted.put(agent, AgentOwner.alertsTold(agent).size());
            owners.remove(agent);
        } else if (random.nextInt(4) == 0) {
            Map<String, Object> off = AgentOwner.lookingFor(words, "INSTANT");
            off.put("state", "OFF");
            owner.changes(agent, off).statusCode(200);
            note(agent, null, from);
        } else {
            Map<String, Object> on = AgentOwner.lookingFor(words, "INSTANT");
            on.put("state", "ON");
            owner.changes(agent, on).statusCode(200);
            note(agent, words, from);
        }
    }

    private void note(UUID agent, @Nullable String words, long from) {
        List<Wish> known = wishes.getOrDefault(agent, List.of());
        synchronized (known) {
            known.add(words == null ? new Wish(NOTHING, from, System.nanoTime()) : wish(words, from));
        }
    }

    /** No ad of this test has the word. */
    private static final TextQuery NOTHING = TextAnalysis.expression("ingenting");

    private static Wish wish(String words, long from) {
        return new Wish(TextAnalysis.expression(words), from, System.nanoTime());
    }

    /** An agent that looked for an ad during the whole of its match, whichever of its deliveries that was, and was not told of it. */
    private List<String> missed(Map<UUID, List<String>> told) {
        Map<Ad, List<Matched>> deliveries = matched.stream().collect(Collectors.groupingBy(Matched::ad));
        return wishes.keySet().stream()
                .filter(agent -> !deleted.containsKey(agent)) // what it told went with it
                .flatMap(agent -> deliveries.entrySet().stream()
                        .filter(ad -> ad.getValue().stream().allMatch(match -> mustBeTold(agent, match)))
                        .map(ad -> ad.getKey().id().toString())
                        .filter(ad -> !told.getOrDefault(agent, List.of()).contains(ad))
                        .map(ad -> agent + " " + ad))
                .toList();
    }

    private boolean mustBeTold(UUID agent, Matched match) {
        List<Wish> possible = wishesDuring(agent, match);
        return possible.size() == 1 && possible.getFirst().since() < match.from() && fits(possible.getFirst(), match);
    }

    /** An agent that was told of an ad that it looked for at no moment of any of its matches. */
    private List<String> unasked(Map<UUID, List<String>> told) {
        return told.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(ad -> matched.stream()
                                .filter(match -> match.ad().id().toString().equals(ad))
                                .noneMatch(match -> wishesDuring(entry.getKey(), match).stream()
                                        .anyMatch(wish -> fits(wish, match))))
                        .map(ad -> entry.getKey() + " " + ad))
                .toList();
    }

    /** What the agent may have looked for at some moment of the match. */
    private List<Wish> wishesDuring(UUID agent, Matched match) {
        List<Wish> all = wishes.getOrDefault(agent, List.of());
        List<Wish> possible = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            long until = i + 1 < all.size() ? all.get(i + 1).since() : Long.MAX_VALUE;
            if (all.get(i).from() < match.to() && until > match.from()) {
                possible.add(all.get(i));
            }
        }
        return possible;
    }

    private static boolean fits(Wish wish, Matched match) {
        return wish.query()
                .matches(TextAnalysis.document("Annons\n" + match.ad().text()));
    }

    private String words(Random random) {
        return random.nextInt(3) == 0 ? any(random) + " -" + any(random) : any(random);
    }

    private String any(Random random) {
        return asked.get(random.nextInt(asked.size()));
    }
}
