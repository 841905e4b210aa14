package se.tillit.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory of a process and its descendants, in bytes.
 *
 * @param rss what is resident; pages shared with others count fully for each
 * @param pss what is resident, shared pages divided among those who share them, so that sums are true
 */
public record ProcessMemory(long rss, long pss) {

    public static final ProcessMemory NONE = new ProcessMemory(0, 0);

    public static ProcessMemory of(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> Stream.concat(Stream.of(handle), handle.descendants())
                        .map(each -> alone(each.pid()))
                        .reduce(NONE, ProcessMemory::plus))
                .orElse(NONE);
    }

    public ProcessMemory plus(ProcessMemory other) {
        return new ProcessMemory(rss + other.rss, pss + other.pss);
    }

    /** Of this process without its descendants. */
    public static ProcessMemory alone(long pid) {
        long rss = 0;
        long pss = 0;
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
                if (line.startsWith("Rss:")) {
                    rss = kilobytes(line);
                } else if (line.startsWith("Pss:")) {
                    pss = kilobytes(line);
                }
            }
        } catch (IOException gone) {
            return NONE;
        }
        return new ProcessMemory(rss * 1024, pss * 1024);
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
