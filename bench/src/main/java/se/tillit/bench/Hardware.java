package se.tillit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a run ran on, in the line that stands beside every figure. */
public final class Hardware {
    private Hardware() {}

    /** Processor, cores, memory, kernel and virtual machine. */
    public static String line() throws IOException {
        return "hardware  %s, %d cores, %.0f GiB, %s %s, %s %s"
                .formatted(
                        value(Path.of("/proc/cpuinfo"), "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        Double.parseDouble(value(Path.of("/proc/meminfo"), "MemTotal")
                                        .replace(" kB", ""))
                                / (1 << 20),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"));
    }

    private static String value(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        }
    }
}
