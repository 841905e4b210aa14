package se.tillit.localstack.supervise;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.tillit.localstack.process.JavaCommand;

/** What {@code tillit up}, {@code down}, {@code status} and {@code dev} run: asks the supervisor, and starts or ends it. */
public final class CommandLine {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final StackHome home;
    private final SupervisorProcess supervisor;
    private final Lines out;

    CommandLine(StackHome home, SupervisorProcess supervisor, Lines out) {
        this.home = home;
        this.supervisor = supervisor;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        StackHome home = StackHome.ofCheckout();
        JavaCommand program = JavaCommand.of(Supervisor.class)
                .option("-Xms16m")
                .heap("96m")
                .property("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        CommandLine commands = new CommandLine(home, new SupervisorProcess(home, program), System.out::println);
        System.exit(commands.run(Arrays.asList(arguments)));
    }

    int run(List<String> words) throws IOException, InterruptedException {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "up" -> up(words.contains("--empty"), words.contains("--fresh"));
            case "down" -> down();
            case "status" -> status(words.contains("--json"));
            case "sweep" -> sweep();
            case "dev" -> new DevelopmentMode(supervisor.client(), out).run(words.subList(1, words.size()));
            default -> {
                out.say("Not a command: " + String.join(" ", words));
                yield MISUSED;
            }
        };
    }

    private int up(boolean empty, boolean fresh) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        if (fresh) {
            supervisor.stop();
            supervisor.wipeData();
        }
        boolean ran = supervisor.client().reachable();
        if (ran) {
            out.say("Tillit runs already; looking after what does not.");
        } else {
            supervisor.start();
        }
        if (!supervisor.client().ask(empty ? "up empty" : "up", line -> out.say("  " + line))) {
            out.say("Not everything is there. Logs are in " + home.logs() + "; ./tillit status shows what runs.");
            return FAILED;
        }
        out.say("");
        int result = status(false);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.say("  " + (ran ? "It runs." : String.format(Locale.ROOT, "Up after %.1f s.", seconds))
                + " End it with: ./tillit down");
        return result;
    }

    private int down() throws IOException, InterruptedException {
        out.say(
                supervisor.stop()
                        ? "Tillit has ended. Its data is kept in " + home.data()
                        : "Tillit was not running here.");
        return OK;
    }

    private int sweep() throws IOException {
        if (!supervisor.client().reachable()) {
            out.say("Tillit is not running here.");
            return FAILED;
        }
        boolean swept = supervisor.client().ask("sweep", line -> out.say("  " + line));
        out.say(
                swept
                        ? "Swept: what was deleted is in no file of PostgreSQL or Kafka any more."
                        : "Not swept; the supervisor's log in " + home.logs() + " says why.");
        return swept ? OK : FAILED;
    }

    private int status(boolean json) throws IOException {
        StackStatus status = supervisor.client().reachable()
                ? StackStatus.parse(supervisor.answer("status").getFirst())
                : StackStatus.down();
        out.say(json ? status.json() : status.text());
        return status.healthy() ? OK : FAILED;
    }
}
