package se.tillit.bench.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A running service from the outside: its metrics, its memory, and its virtual machine's own tool. */
public final class Service {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI metrics;
    private final long pid;

    Service(URI metrics, long pid) {
        this.metrics = metrics;
        this.pid = pid;
    }

    /** The sum of a metric over all its tags, or over those that a name with some of them leaves; 0 when there is none. */
    public double metric(String name) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer =
                http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            return lines.filter(line -> line.startsWith(name) && " {,".indexOf(line.charAt(name.length())) >= 0)
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    /** Memory that the process holds now. */
    public double residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Heap in use after a collection. */
    public double heapMegabytes() throws IOException, InterruptedException {
        tell("GC.run");
        return metric("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20);
    }

    /** Records where the processor's time goes, until {@link #stopProfile}. */
    public void startProfile() throws IOException, InterruptedException {
        tell("JFR.start", "name=bench", "settings=profile");
    }

    public void stopProfile(Path file) throws IOException, InterruptedException {
        tell("JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
    }

    private void tell(String... words) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(Stream.concat(Stream.of(tool, Long.toString(pid)), Stream.of(words))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the service did not take " + List.of(words));
        }
    }
}
