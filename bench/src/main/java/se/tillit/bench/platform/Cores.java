package se.tillit.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** How much of the processor's time each process of the platform takes, with all that it starts, and how much the client, which is this one. */
public final class Cores {
    private static final double TICKS_A_SECOND = 100;

    private final Map<String, Long> processes;
    private final Map<String, Long> before;
    private final long began = System.nanoTime();

    Cores(Map<String, Long> processes) {
        this.processes = new LinkedHashMap<>(processes);
        this.before = ticks();
    }

    /** Prints cores in use since this was made, process by process. */
    public void print() {
        double ticks = (System.nanoTime() - began) / 1e9 * TICKS_A_SECOND;
        System.out.printf("  cores in use, of %d%n", Runtime.getRuntime().availableProcessors());
        ticks().forEach((name, now) ->
                System.out.printf("    %5.2f  %s%n", (now - before.getOrDefault(name, 0L)) / ticks, name));
    }

    private Map<String, Long> ticks() {
        Map<String, Long> ticks = new LinkedHashMap<>();
        processes.forEach((name, pid) -> ticks.put(
                name,
                own(pid)
                        + gone(pid)
                        + ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .mapToLong(child -> own(child.pid()))
                                .sum()));
        // Its children are the platform.
        ticks.put("client", own(ProcessHandle.current().pid()));
        return ticks;
    }

    private static long own(long pid) {
        return fields(pid).limit(2).sum();
    }

    /** Of children that have ended. */
    private static long gone(long pid) {
        return fields(pid).skip(2).sum();
    }

    /** utime, stime, cutime and cstime of proc(5). */
    private static LongStream fields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return LongStream.of(
                    Long.parseLong(fields[11]),
                    Long.parseLong(fields[12]),
                    Long.parseLong(fields[13]),
                    Long.parseLong(fields[14]));
        } catch (NoSuchFileException _) {
            return LongStream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
