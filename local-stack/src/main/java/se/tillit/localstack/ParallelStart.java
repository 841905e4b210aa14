package se.tillit.localstack;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.tillit.localstack.process.StartFailedException;

/** Starts components side by side, each when all it needs is up. The first that fails is the failure of all. */
final class ParallelStart {

    private final Consumer<Component> start;
    private final Runnable failed;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * @param start brings one up and returns when it is
     * @param failed called at once when the first could not be started, while others still start
     */
    ParallelStart(Consumer<Component> start, Runnable failed) {
        this.start = start;
        this.failed = failed;
    }

    void run(Set<Component> components) {
        Map<Component, CompletableFuture<Void>> starts = new EnumMap<>(Component.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Component component : components) {
                CompletableFuture<?>[] needed =
                        component.needs().stream().map(starts::get).toArray(CompletableFuture[]::new);
                starts.put(component, CompletableFuture.allOf(needed).thenRunAsync(() -> startOne(component), threads));
            }
            CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new))
                    .handle((_, _) -> true)
                    .join();
        }
        Throwable first = failure.get();
        if (first != null) {
            throw first instanceof StartFailedException known ? known : new CompletionException(first);
        }
    }

    private void startOne(Component component) {
        try {
            start.accept(component);
        } catch (RuntimeException e) {
            if (failure.compareAndSet(null, e)) {
                Thread.startVirtualThread(failed);
            }
            throw e;
        }
    }
}
