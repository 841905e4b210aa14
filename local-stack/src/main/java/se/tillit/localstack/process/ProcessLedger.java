package se.tillit.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which processes are ours, one small file per name, written the moment a process starts. It outlives the supervisor, so that the
 * next command can end what a {@code kill -9} of the supervisor left running.
 */
public final class ProcessLedger {

    private static final String SUFFIX = ".pid";

    private final Path directory;

    public ProcessLedger(Path directory) {
        this.directory = directory;
    }

    public void record(String name, ProcessIdentity process) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + SUFFIX), process.line() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process of this name, if that very process still lives. */
    public Optional<ProcessIdentity> living(String name) {
        try {
            return ProcessIdentity.parse(Files.readString(directory.resolve(name + SUFFIX)))
                    .filter(ProcessIdentity::alive);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Every recorded process that still lives, by name. */
    public Map<String, ProcessIdentity> living() {
        Map<String, ProcessIdentity> found = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(SUFFIX))
                        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                        .forEach(name -> living(name).ifPresent(process -> found.put(name, process)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Ends every recorded process that still lives, first with a word, then without, and empties the ledger. */
    public Map<String, ProcessIdentity> endLeftovers(Duration grace) throws InterruptedException {
        Map<String, ProcessIdentity> leftovers = living();
        for (ProcessIdentity process : leftovers.values()) {
            StopSignal.INT.send(process);
            StopSignal.TERM.send(process);
        }
        long deadline = System.nanoTime() + grace.toNanos();
        for (ProcessIdentity process : leftovers.values()) {
            while (process.alive() && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            StopSignal.KILL.send(process);
        }
        empty();
        return leftovers;
    }

    private void empty() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
