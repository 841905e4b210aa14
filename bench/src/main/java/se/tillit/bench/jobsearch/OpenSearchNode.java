package se.tillit.bench.jobsearch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** A real OpenSearch node in a virtual machine of its own, spoken to over HTTP as any other client would. It ends with its standard input. */
final class OpenSearchNode implements AutoCloseable {
    private static final String HEAP = "-Xmx2g";

    private final Process process;
    private final int port;

    private OpenSearchNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OpenSearchNode start() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenSearchNode.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IllegalStateException("OpenSearch did not start");
        }
        return new OpenSearchNode(process, Integer.parseInt(line));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String... arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Path directory = Files.createTempDirectory("tillit-bench-opensearch");
        OpenSearchRunner node = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (node) {
                node.close();
                node.clean();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
        node.onBuild((_, settings) -> settings.put("discovery.type", "single-node"))
                .build(OpenSearchRunner.newConfigs()
                        .basePath(directory.toString())
                        .clusterName("tillit-bench")
                        .numOfNode(1)
                        .disableESLogger());
        out.println(node.node().settings().get("http.port"));
        out.flush();
        while (System.in.read() >= 0) {
            // until whoever started it is gone
        }
        System.exit(0);
    }
}
