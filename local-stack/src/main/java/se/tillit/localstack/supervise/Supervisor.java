package se.tillit.localstack.supervise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.StackBuilder;
import se.tillit.localstack.process.ProcessIdentity;

/** The process that owns all others. There is at most one in a checkout: it holds a lock that ends with it, however it ends. */
public final class Supervisor {

    static final int ALREADY_RUNNING = 3;
    private static final Lines NOBODY = line -> {};

    private final ReentrantLock starting = new ReentrantLock();
    private final StackHome home;
    private final LocalStack stack;
    private final SampleData sample;
    private volatile Lines listener = NOBODY;
    private volatile boolean started;
    private volatile boolean settled;

    private Supervisor(StackHome home, StackBuilder plan) {
        this.home = home;
        this.stack = plan.reviving().progress(this::tell).build();
        this.sample = new SampleData(home, stack);
    }

    /** Runs in the checkout's root and serves until it is told to end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        StackHome home = StackHome.ofCheckout();
        serve(
                home,
                LocalStack.builder().applications(service -> home.applications().resolve(service.label())));
    }

    static void serve(StackHome home, StackBuilder plan) throws IOException, InterruptedException {
        Files.createDirectories(home.lock().getParent());
        FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            System.exit(ALREADY_RUNNING);
        }
        home.writeSupervisor(ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow());
        new Supervisor(home, plan).run();
    }

    private void run() throws IOException, InterruptedException {
        stack.endLeftovers().forEach(name -> tell("ended " + name + ", which an earlier supervisor had left"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "supervisor-shutdown"));
        new ControlServer(home.socket(), this::obey, this::abandoned).serve();
    }

    private void obey(String words, Lines answer) throws Exception {
        String[] word = words.split(" ", 2);
        switch (word[0]) {
            case "up" -> up(answer, words.endsWith(" empty"));
            case "status" -> answer.say(StackStatus.of(stack).json());
            case "sweep" -> stack.sweep();
            case "down" -> endSoon(0);
            case "hold" -> stack.stop(service(word[1]));
            case "release" -> stack.start(service(word[1]));
            case "environment" ->
                stack.environment(service(word[1])).forEach((name, value) -> answer.say(name + "=" + value));
            default -> throw new IllegalArgumentException("No such command: " + word[0]);
        }
    }

    private void up(Lines answer, boolean empty) throws InterruptedException, IOException {
        starting.lock();
        listener = answer;
        try {
            stack.start();
            started = true;
            if (!empty) {
                sample.load(this::tell);
            }
            settled = true;
        } finally {
            listener = NOBODY;
            starting.unlock();
            if (!started) {
                endSoon(1);
            }
        }
    }

    /** Who starts the stack and goes away before all is there (Ctrl-C) does not want it. */
    private void abandoned(Lines answer) {
        if (listener.equals(answer) && !settled) {
            endSoon(1);
        }
    }

    /** Ends this process while the command that asked for it is still answered. */
    private static void endSoon(int code) {
        Thread.ofPlatform().start(() -> System.exit(code));
    }

    private void end() {
        stack.close();
        try {
            Files.deleteIfExists(home.socket());
            home.forgetSupervisor();
        } catch (IOException e) {
            System.err.println("A file in run/ stays: " + e.getMessage());
        }
    }

    private void tell(String line) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
        listener.say(line);
    }

    private static Component service(String name) {
        return Component.named(name)
                .filter(Component::isService)
                .orElseThrow(() -> new IllegalArgumentException("No service is called " + name));
    }
}
