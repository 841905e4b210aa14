package se.tillit.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the compose file must keep. */
final class ComposeRules {

    /** The keys in use; what compose does not know it would refuse, and what these rules do not know they cannot judge. */
    private static final Set<String> KEYS = Set.of(
            "image",
            "build",
            "restart",
            "init",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "environment",
            "volumes",
            "ports",
            "networks",
            "command",
            "depends_on",
            "healthcheck",
            "stop_grace_period");

    /** Who creates the topics. */
    private static final String TOPICS = "topics";

    private static final Pattern OWN_IMAGE = Pattern.compile("tillit/[a-z-]+:\\$\\{TILLIT_VERSION:-local}");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]*}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    private ComposeRules() {}

    static List<Rule<ComposeFile>> all() {
        return List.of(
                new Rule<>("known-keys", ComposeRules::knownKeys),
                new Rule<>("pinned-images", ComposeRules::pinnedImages),
                new Rule<>("health-ordered", ComposeRules::healthOrdered),
                new Rule<>("topics-created", ComposeRules::topicsCreated),
                new Rule<>("variables-set", ComposeRules::variablesSet),
                new Rule<>("secrets-from-environment", ComposeRules::secretsFromEnvironment),
                new Rule<>("example-complete", ComposeRules::exampleComplete),
                new Rule<>("realm-filled", ComposeRules::realmFilled),
                new Rule<>("own-database", ComposeRules::ownDatabase),
                new Rule<>("ports-agree", ComposeRules::portsAgree),
                new Rule<>("loopback-alone", ComposeRules::loopbackAlone),
                new Rule<>("contained", ComposeRules::contained),
                new Rule<>("graceful-shutdown", ComposeRules::gracefulShutdown));
    }

    private static List<String> knownKeys(ComposeFile file) {
        return file.services()
                .flatMap(service -> service.getValue()
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(key -> !KEYS.contains(key))
                        .map(key -> service.getKey() + " has the unknown key " + key))
                .toList();
    }

    private static List<String> pinnedImages(ComposeFile file) {
        return file.services()
                .filter(service -> {
                    String image = service.getValue().path("image").asText();
                    return !OWN_IMAGE.matcher(image).matches()
                            && !PodRules.PINNED.matcher(image).matches();
                })
                .map(service -> service.getKey() + " runs an image that names no version")
                .toList();
    }

    private static List<String> healthOrdered(ComposeFile file) {
        List<String> findings = new ArrayList<>();
        file.services().forEach(service -> {
            String name = service.getKey();
            if (!endsByItself(service.getValue())
                    && service.getValue().at("/healthcheck/test").size() < 2) {
                findings.add(name + " has no health check");
            }
            service.getValue().path("depends_on").propertyStream().forEach(dependency -> {
                boolean ends = endsByItself(file.service(dependency.getKey()));
                if (!dependency
                        .getValue()
                        .path("condition")
                        .asText()
                        .equals(ends ? "service_completed_successfully" : "service_healthy")) {
                    findings.add(
                            name + " does not wait until " + dependency.getKey() + (ends ? " is done" : " is healthy"));
                }
            });
        });
        for (ServiceSettings service : ServiceSettings.all()) {
            Set<String> before = keys(file.service(service.name()).path("depends_on"));
            waitsFor(service)
                    .filter(needed -> !before.contains(needed))
                    .forEach(needed -> findings.add(service.name() + " does not wait for " + needed));
        }
        return findings;
    }

    private static boolean endsByItself(JsonNode service) {
        return service.path("restart").asText().equals("no");
    }

    /** By the one who is there for it alone: a broker that creates topics gives them a retention that nobody decided. */
    private static List<String> topicsCreated(ComposeFile file) {
        List<String> findings = new ArrayList<>(DeclaredTopics.complaints(
                TOPICS, file.environment(TOPICS).path("TOPICS").asText()));
        if (!file.environment("kafka")
                .path("KAFKA_AUTO_CREATE_TOPICS_ENABLE")
                .asText()
                .equals("false")) {
            findings.add("kafka creates topics by itself");
        }
        if (!keys(file.service(TOPICS).path("depends_on")).contains("kafka")) {
            findings.add(TOPICS + " does not wait for kafka");
        }
        return findings;
    }

    /** Only consent-service among the called ones: account-service and cv-service call each other, and one must be first. */
    private static Stream<String> waitsFor(ServiceSettings service) {
        return Stream.of(
                        Stream.of("keycloak"),
                        service.hasDatabase() ? Stream.of("postgres") : Stream.<String>empty(),
                        service.required().contains("TILLIT_KAFKA_SERVERS")
                                ? Stream.of(TOPICS)
                                : Stream.<String>empty(),
                        service.required().contains("TILLIT_SMTP_HOST") ? Stream.of("mail") : Stream.<String>empty(),
                        service.calls().stream().filter("consent-service"::equals),
                        service.name().equals("gateway") ? service.calls().stream() : Stream.<String>empty())
                .flatMap(names -> names);
    }

    private static List<String> variablesSet(ComposeFile file) {
        return ServiceSettings.all().stream()
                .flatMap(service -> service.complaints(keys(file.environment(service.name()))).stream())
                .toList();
    }

    private static List<String> secretsFromEnvironment(ComposeFile file) {
        return file.services()
                .flatMap(service -> service.getValue()
                        .path("environment")
                        .propertyStream()
                        .filter(variable -> ServiceSettings.secret(variable.getKey()))
                        .filter(variable ->
                                !REFERENCE.matcher(variable.getValue().asText()).matches())
                        .map(variable -> service.getKey() + " has " + variable.getKey() + " inline"))
                .toList();
    }

    private static List<String> exampleComplete(ComposeFile file) {
        Set<String> missing = file.needed();
        missing.removeAll(file.offered());
        Set<String> unused = file.offered();
        unused.removeAll(file.needed());
        return Stream.concat(
                        missing.stream().map(name -> "env.example does not name " + name),
                        unused.stream().map(name -> "nothing uses " + name + " of env.example"))
                .toList();
    }

    /** Keycloak would take an unfilled placeholder for a client's secret. */
    private static List<String> realmFilled(ComposeFile file) {
        Set<String> given = keys(file.environment("keycloak"));
        return PLACEHOLDER
                .matcher(Repository.text("deploy/keycloak/tillit-realm.json"))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .filter(name -> !given.contains(name))
                .map(name -> "the realm needs " + name + ", which keycloak is not given")
                .toList();
    }

    private static List<String> ownDatabase(ComposeFile file) {
        String script = Repository.text("deploy/compose/postgres/10-databases.sh");
        List<String> findings = new ArrayList<>();
        for (ServiceSettings service : ServiceSettings.all()) {
            if (service.hasDatabase()) {
                String name = service.name().replace("-service", "");
                JsonNode environment = file.environment(service.name());
                if (!environment.path("TILLIT_DB_USER").asText().equals(name)
                        || !environment.path("TILLIT_DB_URL").asText().endsWith(":5432/" + name)) {
                    findings.add(service.name() + " does not use its own role and database " + name);
                }
                if (!script.contains("\ncreate " + name + " ")) {
                    findings.add("nothing creates the database " + name);
                }
            }
        }
        return findings;
    }

    private static List<String> portsAgree(ComposeFile file) {
        List<String> findings = new ArrayList<>();
        for (ServiceSettings service : ServiceSettings.all()) {
            JsonNode environment = file.environment(service.name());
            if (environment.path("HEALTH_PORT").asInt() != service.managementPort()) {
                findings.add(service.name() + " is not healthy on " + service.managementPort());
            }
            service.calls().stream()
                    .map(ServiceSettings::of)
                    .filter(called -> !environment
                            .path(ServiceSettings.urlVariable(called.name()))
                            .asText()
                            .equals("http://%s:%d".formatted(called.name(), called.port())))
                    .map(called -> service.name() + " does not call " + called.name() + " at its port")
                    .forEach(findings::add);
        }
        return findings;
    }

    private static List<String> loopbackAlone(ComposeFile file) {
        Set<String> doors = Set.of("gateway", "keycloak", "mail");
        return file.services()
                .flatMap(service -> service.getValue()
                        .path("ports")
                        .valueStream()
                        .map(JsonNode::asText)
                        .filter(port -> !port.startsWith("127.0.0.1:") || !doors.contains(service.getKey()))
                        .map(port -> service.getKey() + " is open at " + port))
                .toList();
    }

    private static List<String> contained(ComposeFile file) {
        return Stream.concat(ServiceSettings.all().stream().map(ServiceSettings::name), Stream.of(TOPICS))
                .filter(name -> {
                    JsonNode service = file.service(name);
                    return !service.path("read_only").asBoolean()
                            || !service.at("/cap_drop/0").asText().equals("ALL")
                            || !service.at("/security_opt/0").asText().equals("no-new-privileges:true");
                })
                .map(name -> name + " may write, keep capabilities or gain privileges")
                .toList();
    }

    private static List<String> gracefulShutdown(ComposeFile file) {
        return ServiceSettings.all().stream()
                .map(ServiceSettings::name)
                .filter(name -> Integer.parseInt(file.service(name)
                                .path("stop_grace_period")
                                .asText("10s")
                                .replace("s", ""))
                        <= ServiceSettings.shutdownSeconds())
                .map(name -> name + " is killed before it has stopped")
                .toList();
    }

    private static Set<String> keys(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
