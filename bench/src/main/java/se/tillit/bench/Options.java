package se.tillit.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked for on the command line: {@code name=value} pairs. */
public final class Options {
    private final Map<String, String> values = new TreeMap<>();

    Options(List<String> arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("options are name=value, not " + argument);
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
    }

    /** A number, or what it is without being told. */
    public long number(String name, long otherwise) {
        return Long.parseLong(values.getOrDefault(name, Long.toString(otherwise)));
    }

    /** Words parted by commas, or what they are without being told. */
    public List<String> words(String name, String otherwise) {
        return List.of(values.getOrDefault(name, otherwise).split(",", -1));
    }
}
