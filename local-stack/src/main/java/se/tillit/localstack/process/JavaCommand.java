package se.tillit.localstack.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a JVM that is to be small and quick to start rather than fast for hours: serial collector, first compiler only.
 */
public final class JavaCommand {

    private final List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    private final List<String> target = new ArrayList<>();

    private JavaCommand(List<String> target) {
        this.target.addAll(target);
    }

    /** Runs a class of ours, on the class path we run on. */
    public static JavaCommand of(Class<?> main) {
        return named(main.getName());
    }

    /** As {@link #of}, for a class that is not known here. */
    public static JavaCommand named(String main) {
        return new JavaCommand(List.of("-cp", ownClassPath(), main));
    }

    /** Absolute, for the new process works in another directory. */
    private static String ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static JavaCommand ofJar(String jar) {
        return new JavaCommand(List.of("-jar", jar));
    }

    /** Runs a class of a foreign class path. */
    public static JavaCommand of(String classPath, String main) {
        return new JavaCommand(List.of("-cp", classPath, main));
    }

    public JavaCommand heap(String most) {
        return option("-Xmx" + most);
    }

    public JavaCommand option(String option) {
        options.add(option);
        return this;
    }

    public JavaCommand property(String name, String value) {
        return option("-D" + name + "=" + value);
    }

    public JavaCommand argument(String argument) {
        target.add(argument);
        return this;
    }

    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(target);
        return words;
    }
}
