package se.tillit.system;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import se.tillit.localstack.Component;

/**
 * Ends services with {@code kill -9} while something is in flight that needs them, and starts them again. A seed chooses whom
 * and how long after the beginning; several may be down at once. A kill counts when what needed the service was not done yet.
 */
final class Crashes {

    /** Until a step was seen to take less. */
    private static final Duration FIRST_GUESS = Duration.ofMillis(400);

    private final Platform platform;
    private final Random random;
    private final Map<Component, Integer> wanted = new EnumMap<>(Component.class);
    private final Map<Component, Integer> done = new EnumMap<>(Component.class);
    private final Set<Component> down = EnumSet.noneOf(Component.class);
    private final Map<String, Duration> usual = new TreeMap<>();

    /** @param wanted how often each is to be killed at a moment of chance */
    Crashes(Platform platform, Random random, Map<Component, Integer> wanted) {
        this.platform = platform;
        this.random = random;
        this.wanted.putAll(wanted);
    }

    /** Does what needs these services; if it is the turn of one of them, that one is killed meanwhile. */
    void during(String step, Set<Component> needs, Runnable act) {
        Optional<Plan> plan = plan(step, needs);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> crash = plan.map(each -> CompletableFuture.runAsync(
                        () -> crash(each.victim(), over, () -> {}),
                        CompletableFuture.delayedExecutor(each.delay().toMillis(), TimeUnit.MILLISECONDS)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        long began = System.nanoTime();
        try {
            act.run();
            if (plan.isEmpty()) {
                learn(step, Duration.ofNanos(System.nanoTime() - began));
            }
        } finally {
            over.set(true);
            crash.join();
            plan.ifPresent(each -> free(each.victim()));
        }
    }

    private record Plan(Component victim, Duration delay) {}

    private synchronized Optional<Plan> plan(String step, Set<Component> needs) {
        List<Component> possible = needs.stream()
                .sorted()
                .filter(service -> isDue(service) && !down.contains(service))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Component victim = possible.get(random.nextInt(possible.size()));
        down.add(victim);
        double share = random.nextDouble();
        long usually = usual.getOrDefault(step, FIRST_GUESS).toMillis();
        return Optional.of(new Plan(victim, Duration.ofMillis((long) (share * usually))));
    }

    synchronized boolean isDue(Component service) {
        return done.getOrDefault(service, 0) < wanted.getOrDefault(service, 0);
    }

    /** Kills now and starts again; counted only if the step was still going on when the process was gone. */
    private void crash(Component victim, AtomicBoolean over, WhileDown whileDown) {
        if (over.get()) {
            return;
        }
        try {
            platform.stack().kill(victim);
            boolean inFlight = !over.get();
            whileDown.act();
            platform.stack().start(victim);
            if (inFlight) {
                count(victim);
            }
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody does between a kill and the next start. */
    interface WhileDown {
        void act() throws SQLException;
    }

    /** For who kills at a moment of his own: nobody else kills this one until it is given free. */
    synchronized boolean reserve(Component victim) {
        return down.add(victim);
    }

    void killNow(Component victim) {
        killNow(victim, () -> {});
    }

    void killNow(Component victim, WhileDown whileDown) {
        crash(victim, new AtomicBoolean(), whileDown);
    }

    synchronized void free(Component victim) {
        down.remove(victim);
    }

    private synchronized void count(Component victim) {
        done.merge(victim, 1, Integer::sum);
    }

    private synchronized void learn(String step, Duration took) {
        usual.merge(step, took, (before, now) -> before.compareTo(now) < 0 ? before : now);
    }

    synchronized boolean isOver() {
        return wanted.keySet().stream().noneMatch(this::isDue);
    }

    synchronized int kills() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For people to read: how often whom. */
    synchronized String perService() {
        return done.entrySet().stream()
                .map(entry -> entry.getKey().label() + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
