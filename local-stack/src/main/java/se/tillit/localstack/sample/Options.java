package se.tillit.localstack.sample;

import java.util.HashMap;
import java.util.Map;

/**
 * What to load, and where.
 *
 * @param gateway base URL of the gateway
 * @param identity URL of the realm
 * @param mail base URL of the mail catcher
 */
record Options(String gateway, String identity, String mail, long seed, int candidates, int employers) {
    private static final Map<String, String> USUAL = Map.of(
            "--gateway", "http://localhost:8080",
            "--identity", "http://localhost:8180/realms/tillit",
            "--mail", "http://localhost:8025",
            "--seed", "1",
            "--candidates", "300",
            "--employers", "12");

    /** Reads {@code --name value} pairs; an unknown name is refused. */
    static Options parse(String... arguments) {
        Map<String, String> values = new HashMap<>(USUAL);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!values.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "usage: LoadSampleData [--gateway URL] [--identity URL] [--mail URL] [--seed N]"
                                + " [--candidates N] [--employers N]; not understood: " + arguments[i]);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Options(
                value(values, "--gateway"),
                value(values, "--identity"),
                value(values, "--mail"),
                Long.parseLong(value(values, "--seed")),
                Integer.parseInt(value(values, "--candidates")),
                Integer.parseInt(value(values, "--employers")));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
