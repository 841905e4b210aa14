package se.tillit.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a deployed service reads, as its own configuration files say: so a variable that is added there and forgotten
 * here fails the build.
 *
 * @param required variables without a default
 * @param optional variables with one
 */
record ServiceSettings(String name, int port, int managementPort, Set<String> required, Set<String> optional) {

    private static final List<String> NAMES =
            List.of("account-service", "consent-service", "cv-service", "jobagent-service", "gateway");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(TILLIT_[A-Z_]+)(:[^}]*)?}");

    ServiceSettings {
        required = Set.copyOf(required);
        optional = Set.copyOf(optional);
    }

    static List<ServiceSettings> all() {
        return NAMES.stream().map(ServiceSettings::of).toList();
    }

    static ServiceSettings of(String name) {
        Properties all = shared("platform-web");
        // Messaging brings the database's settings along: an outbox is a table.
        if (Repository.text(name + "/pom.xml").contains("<artifactId>platform-messaging</artifactId>")) {
            all.putAll(shared("platform-data"));
            all.putAll(shared("platform-messaging"));
        }
        all.putAll(load(Repository.text(name + "/src/main/resources/application.properties")));
        return new ServiceSettings(
                name,
                Integer.parseInt(all.getProperty("quarkus.http.port")),
                Integer.parseInt(all.getProperty("quarkus.management.port")),
                variables(all, match -> match.group(2) == null),
                variables(all, match -> match.group(2) != null));
    }

    /** The longest that a stopping service takes, in seconds: it leaves the load balancer, then finishes its requests. */
    static int shutdownSeconds() {
        Properties web = shared("platform-web");
        return seconds(web.getProperty("%prod.quarkus.shutdown.delay"))
                + seconds(web.getProperty("quarkus.shutdown.timeout"));
    }

    boolean hasDatabase() {
        return required.contains("TILLIT_DB_URL");
    }

    /** The services that this one calls, by the addresses that it reads. */
    List<String> calls() {
        return NAMES.stream()
                .filter(other -> required.contains(urlVariable(other)))
                .toList();
    }

    static String urlVariable(String service) {
        return "TILLIT_%s_URL".formatted(service.replace("-service", "").toUpperCase(java.util.Locale.ROOT));
    }

    static boolean secret(String variable) {
        return variable.startsWith("TILLIT_KEYS_") || variable.endsWith("_PASSWORD") || variable.endsWith("_SECRET");
    }

    /** What is wrong with a set of variables, given that this service is started with it. */
    List<String> complaints(Set<String> given) {
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(given);
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeIf(variable -> !variable.startsWith("TILLIT_"));
        unknown.removeAll(required);
        unknown.removeAll(optional);
        List<String> complaints = new java.util.ArrayList<>();
        missing.forEach(variable -> complaints.add(name + " reads " + variable + ", which is not set"));
        unknown.forEach(variable -> complaints.add(name + " does not read " + variable));
        return complaints;
    }

    private static Set<String> variables(Properties all, Predicate<Matcher> wanted) {
        Set<String> names = new TreeSet<>();
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith("%") && !key.startsWith("%prod.")) {
                continue;
            }
            Matcher match = VARIABLE.matcher(all.getProperty(key));
            while (match.find()) {
                if (wanted.test(match)) {
                    names.add(match.group(1));
                }
            }
        }
        return names;
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replace("s", ""));
    }

    private static Properties shared(String module) {
        return load(
                Repository.text("platform/" + module + "/src/main/resources/META-INF/microprofile-config.properties"));
    }

    private static Properties load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
