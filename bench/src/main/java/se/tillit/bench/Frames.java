package se.tillit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the processor's time went, by the samples of a recording. */
public final class Frames {
    private final List<RecordedEvent> samples;

    private Frames(List<RecordedEvent> samples) {
        this.samples = samples;
    }

    public static Frames of(Path recording) throws IOException {
        return new Frames(RecordingFile.readAllEvents(recording).stream()
                .filter(event ->
                        event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null)
                .toList());
    }

    /** Prints the methods that ran most often, and those of ours in whose name most was run. */
    public void print(int most) {
        System.out.printf("  %,d samples; the method that ran%n", samples.size());
        shares(stack -> name(stack.getFirst()), most);
        System.out.printf("  the innermost method of ours%n");
        shares(
                stack -> stack.stream()
                        .map(Frames::name)
                        .filter(name -> name.startsWith("se.tillit."))
                        .findFirst()
                        .orElse("none of ours"),
                most);
    }

    private void shares(Function<List<RecordedFrame>, String> by, int most) {
        Map<String, Integer> counts = new HashMap<>();
        samples.forEach(sample -> counts.merge(by.apply(sample.getStackTrace().getFrames()), 1, Integer::sum));
        counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .forEach(each -> System.out.printf(
                        "    %5.1f %%  %s%n", 100.0 * each.getValue() / samples.size(), each.getKey()));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + '.' + frame.getMethod().getName();
    }
}
