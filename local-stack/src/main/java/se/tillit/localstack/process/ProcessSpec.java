package se.tillit.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param command program and arguments
 * @param directory its working directory
 * @param environment what it gets beyond the few variables every process needs; nothing else of our own environment reaches it
 * @param log the file its output is appended to
 * @param stopSignal how it is asked to end
 * @param unprivileged whether it must not see itself as root (PostgreSQL refuses that)
 */
public record ProcessSpec(
        List<String> command,
        Path directory,
        Map<String, String> environment,
        Path log,
        StopSignal stopSignal,
        boolean unprivileged) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static ProcessSpec of(List<String> command, Path directory, Map<String, String> environment, Path log) {
        return new ProcessSpec(command, directory, environment, log, StopSignal.TERM, false);
    }

    /** Without the environment: it holds passwords and keys. */
    @Override
    public String toString() {
        return "ProcessSpec[" + command.getFirst() + " in " + directory + "]";
    }
}
