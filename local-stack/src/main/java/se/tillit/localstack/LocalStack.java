package se.tillit.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.tillit.localstack.postgres.Database;
import se.tillit.localstack.process.Keeper;
import se.tillit.localstack.process.Launcher;
import se.tillit.localstack.process.ProcessLedger;
import se.tillit.localstack.process.StartFailedException;

/**
 * A running system, or a part of one. Everything listens on the loopback address alone, and everything ends with the one who
 * started it, in whatever way that ends.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.builder().freePorts().dataDirectory(directory).start()) {
 *     get(stack.gateway().resolve("/api/v1/policies"));
 *     stack.kill(Component.CV_SERVICE);
 *     stack.start(Component.CV_SERVICE);
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(8);

    private final StackPlan plan;
    private final StackParts parts;
    private final ProcessLedger ledger;
    private final Launcher launcher = new Launcher();
    private final Map<Component, Keeper> keepers = new EnumMap<>(Component.class);
    private final List<Keeper> replicas = new CopyOnWriteArrayList<>();

    LocalStack(StackPlan plan) {
        this.plan = plan;
        this.parts = new StackParts(plan);
        this.ledger = new ProcessLedger(plan.run().resolve("processes"));
        for (Component component : plan.components()) {
            keepers.put(component, new Keeper(parts.of(component), launcher, ledger, plan.revives(), plan.progress()));
        }
    }

    public static StackBuilder builder() {
        return new StackBuilder();
    }

    /** Ends what an earlier owner of this data directory left running, and says what that was. */
    public Set<String> endLeftovers() throws InterruptedException {
        return ledger.endLeftovers(LEFTOVER_GRACE).keySet();
    }

    /**
     * Brings everything up that is not, each as soon as what it needs is there. If this is the first start and something cannot
     * come up, all of it is ended again.
     */
    public void start() throws InterruptedException {
        boolean first = keepers.values().stream().allMatch(Keeper::held);
        if (first) {
            endLeftovers();
            launcher.caveat().ifPresent(plan.progress());
        }
        try {
            new ParallelStart(this::startReporting, first ? this::close : () -> {}).run(keepers.keySet());
        } catch (RuntimeException failed) {
            if (first) {
                close();
            }
            throw failed;
        }
    }

    private void startReporting(Component component) {
        Keeper keeper = keeper(component);
        if (keeper.state() == Keeper.State.UP) {
            return;
        }
        long begin = System.nanoTime();
        try {
            keeper.start();
        } catch (InterruptedException e) {
            throw new StartFailedException(component.label() + " was interrupted while it started");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        plan.progress().accept(String.format(Locale.ROOT, "%-17s up  %5.1f s", component.label(), seconds));
    }

    /** Brings this one up again, after {@link #kill} or {@link #stop}; returns when it works. */
    public void start(Component component) throws InterruptedException {
        keeper(component).start();
    }

    /** Ends this one in an orderly way; it stays down until it is started. */
    public void stop(Component component) throws InterruptedException {
        keeper(component).stop();
    }

    /** Ends this one with {@code kill -9}. */
    public void kill(Component component) throws InterruptedException {
        keeper(component).kill();
    }

    public boolean runs(Component component) {
        return keepers.containsKey(component) && keeper(component).state() == Keeper.State.UP;
    }

    /** Whether it works at this moment: its process lives and it answers. */
    public boolean healthy(Component component) throws InterruptedException {
        return runs(component) && keeper(component).part().answers();
    }

    public OptionalLong pid(Component component) {
        return keeper(component).pid();
    }

    /** What this stack consists of, in the order of {@link Component}. */
    public Set<Component> components() {
        return Collections.unmodifiableSet(keepers.keySet());
    }

    /** Where front ends and partners come in. */
    public URI gateway() {
        return http(Port.GATEWAY);
    }

    /** The realm: issuer of all tokens, and where its login pages and token endpoint are. */
    public URI identity() {
        return parts.keycloak().realm();
    }

    /** The mail catcher: a page, and {@code /api/messages?to=}. */
    public URI mail() {
        return parts.mail().site();
    }

    /** A service itself, past the gateway. */
    public URI service(Component service) {
        return http(service.port());
    }

    /** Where a service tells its health and metrics. */
    public URI management(Component service) {
        return http(service.secondPort());
    }

    public String bootstrapServers() {
        return parts.kafka().bootstrapServers();
    }

    /** The database of a service, or Keycloak's, as its owner. */
    public Database database(Component owner) {
        return parts.postgres().database(ServiceEnvironment.databaseName(owner).orElseThrow());
    }

    /** What a process that takes this service's place must be told. */
    public Map<String, String> environment(Component service) {
        return parts.service(service).environment();
    }

    public Path log(Component component) {
        return plan.log(component);
    }

    public int port(Port port) {
        return plan.port(port);
    }

    /** Keycloak's own administrator is {@code admin}, with this password; no service uses it. */
    public String identityAdministratorPassword() {
        return parts.keycloak().administratorPassword();
    }

    /** The secret with which a service gets tokens of its own. */
    public String clientSecret(Component service) {
        return parts.keycloak().clientSecret(service.label());
    }

    /**
     * Makes the deleted unreadable in the raw files too: rewrites the databases and lets the topics' retention pass. What this
     * means in production is in the runbook.
     */
    public void sweep() throws InterruptedException {
        try {
            parts.kafka().sweep();
            parts.postgres().sweep();
        } catch (SQLException e) {
            throw new IllegalStateException("postgres: the databases could not be swept: " + e.getMessage(), e);
        }
    }

    /** Where the databases and the broker keep their files. */
    public Path data() {
        return plan.data();
    }

    /** Where the services put temporary files. */
    public Path temporary() {
        return plan.temporary();
    }

    /**
     * Another process of a service, beside this stack's own and on free ports. It is not started yet, and ends with the stack at
     * the latest.
     *
     * @param name what it is called in logs and file names
     */
    public Keeper replica(Component service, String name) {
        Keeper replica =
                new Keeper(parts.replica(service, name, Ports.free()), launcher, ledger, false, plan.progress());
        replicas.add(replica);
        return replica;
    }

    /** Ends everything, the database last. */
    @Override
    public void close() {
        replicas.forEach(this::stopUninterrupted);
        stopTogether(Arrays.stream(Component.values())
                .filter(component -> component != Component.POSTGRES)
                .toList());
        stopTogether(List.of(Component.POSTGRES));
    }

    private void stopTogether(List<Component> components) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            components.stream()
                    .filter(keepers::containsKey)
                    .forEach(each -> threads.execute(() -> stopUninterrupted(keeper(each))));
        }
    }

    private void stopUninterrupted(Keeper keeper) {
        try {
            keeper.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Keeper keeper(Component component) {
        Keeper keeper = keepers.get(component);
        if (keeper == null) {
            throw new IllegalArgumentException(component.label() + " is no part of this stack");
        }
        return keeper;
    }

    private URI http(Port port) {
        return URI.create("http://localhost:" + plan.port(port));
    }
}
