package se.tillit.localstack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.process.ChildProcess;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.process.Launcher;
import se.tillit.localstack.process.ProcessSpec;
import se.tillit.localstack.process.StartFailedException;

/** Loads the sample data once per data directory, by a program that comes in through the gateway like everybody else. */
final class SampleData {

    private static final String PROGRAM = "se.tillit.localstack.sample.LoadSampleData";
    private static final String SEED = "1";

    private final StackHome home;
    private final LocalStack stack;

    SampleData(StackHome home, LocalStack stack) {
        this.home = home;
        this.stack = stack;
    }

    /** The program goes on where an earlier run of it stopped. */
    void load(Lines progress) throws IOException, InterruptedException {
        if (!Files.exists(home.sampleMark())) {
            run(progress);
            Files.createFile(home.sampleMark());
        }
    }

    private void run(Lines progress) throws IOException, InterruptedException {
        Path log = home.logs().toAbsolutePath().resolve("sample-data.log");
        Files.deleteIfExists(log);
        ChildProcess loader = new Launcher().launch("sample-data", spec(log), home.processes());
        try (LogFollower follower = new LogFollower(log)) {
            while (loader.alive()) {
                follower.newLines().forEach(progress::say);
                Thread.sleep(200);
            }
            follower.newLines().forEach(progress::say);
        } finally {
            loader.kill();
            home.processes().forget("sample-data");
        }
        if (loader.exitCode() != 0) {
            throw new StartFailedException("The sample data could not be loaded, see " + log
                    + "\nThe stack runs without it. ./tillit up tries again.");
        }
    }

    private ProcessSpec spec(Path log) {
        JavaCommand command = JavaCommand.named(PROGRAM).heap("128m");
        List.of(
                        "--gateway", stack.gateway().toString(),
                        "--identity", stack.identity().toString(),
                        "--mail", stack.mail().toString(),
                        "--seed", SEED)
                .forEach(command::argument);
        return ProcessSpec.of(command.words(), Path.of("").toAbsolutePath(), Map.of(), log);
    }
}
