package se.tillit.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the kustomize base must keep, apart from its pods and its network. */
final class KubernetesRules {

    /** The kinds in use. A Secret is none of them: its content belongs to the installation. */
    private static final Map<String, Class<?>> KINDS = Map.of(
            "v1 ConfigMap", ConfigMap.class,
            "v1 Namespace", Namespace.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "batch/v1 Job", Job.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);

    private static final List<String> PER_SERVICE =
            List.of("ConfigMap", "Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy");

    private static final ObjectMapper STRICT = strict();

    private KubernetesRules() {}

    static List<Rule<Manifests>> all() {
        List<Rule<Manifests>> rules = new ArrayList<>(List.of(
                new Rule<>("known-fields", KubernetesRules::knownFields),
                new Rule<>("kustomization-complete", KubernetesRules::kustomizationComplete),
                new Rule<>("every-service-whole", KubernetesRules::everyServiceWhole),
                new Rule<>("topics-created", KubernetesRules::topicsCreated),
                new Rule<>("variables-set", KubernetesRules::variablesSet),
                new Rule<>("secrets-referenced", KubernetesRules::secretsReferenced),
                new Rule<>("ports-agree", KubernetesRules::portsAgree)));
        rules.addAll(PodRules.all());
        rules.addAll(NetworkRules.all());
        return rules;
    }

    /** A misspelt field is dropped by the API server without a word, and with it what it was to protect. */
    private static List<String> knownFields(Manifests manifests) {
        List<String> findings = new ArrayList<>();
        for (Manifests.Manifest object : manifests.objects()) {
            Class<?> type = KINDS.get(object.at("/apiVersion").asText() + " " + object.kind());
            if (type == null) {
                findings.add(object.title() + " is of no kind that is used here");
                continue;
            }
            try {
                STRICT.treeToValue(object.content(), type);
            } catch (JsonProcessingException e) {
                findings.add(object.title() + ": " + e.getOriginalMessage());
            }
        }
        return findings;
    }

    private static List<String> kustomizationComplete(Manifests manifests) {
        Set<String> listed = manifests
                .kustomization()
                .path("resources")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                        listed.stream()
                                .filter(file -> !manifests.files().contains(file))
                                .map(file -> file + " is listed and does not exist"),
                        manifests.files().stream()
                                .filter(file -> !listed.contains(file))
                                .map(file -> file + " exists and is not listed"))
                .toList();
    }

    private static List<String> everyServiceWhole(Manifests manifests) {
        return ServiceSettings.all().stream()
                .flatMap(service -> PER_SERVICE.stream()
                        .filter(kind -> manifests.named(kind, service.name()).count() != 1)
                        .map(kind -> "there is not exactly one " + kind + " " + service.name()))
                .toList();
    }

    private static List<String> topicsCreated(Manifests manifests) {
        String listed = manifests
                .named("ConfigMap", Manifests.TOPICS)
                .map(map -> map.at("/data/TOPICS").asText())
                .collect(Collectors.joining());
        List<String> findings = new ArrayList<>(DeclaredTopics.complaints(Manifests.TOPICS, listed));
        if (manifests
                .named("Job", Manifests.TOPICS)
                .noneMatch(job -> job.at("/spec/template/spec/containers/0/envFrom/0/configMapRef/name")
                        .asText()
                        .equals(Manifests.TOPICS))) {
            findings.add("no Job reads the list of topics");
        }
        return findings;
    }

    private static List<String> variablesSet(Manifests manifests) {
        List<String> findings = new ArrayList<>();
        for (ServiceSettings service : ServiceSettings.all()) {
            Set<String> given = new TreeSet<>();
            container(manifests, service)
                    .path("env")
                    .forEach(variable -> given.add(variable.path("name").asText()));
            container(manifests, service)
                    .path("envFrom")
                    .forEach(source -> manifests
                            .named("ConfigMap", source.at("/configMapRef/name").asText())
                            .forEach(map -> map.at("/data").fieldNames().forEachRemaining(given::add)));
            findings.addAll(service.complaints(given));
        }
        return findings;
    }

    private static List<String> secretsReferenced(Manifests manifests) {
        List<String> findings = new ArrayList<>();
        manifests
                .ofKind("ConfigMap")
                .forEach(map -> map.at("/data").fieldNames().forEachRemaining(key -> {
                    if (ServiceSettings.secret(key)) {
                        findings.add(map.title() + " holds the secret " + key);
                    }
                }));
        for (ServiceSettings service : ServiceSettings.all()) {
            for (JsonNode variable : container(manifests, service).path("env")) {
                String name = variable.path("name").asText();
                if (variable.has("value")) {
                    findings.add(service.name() + " has " + name + " inline");
                }
                String owner = variable.at("/valueFrom/secretKeyRef/name").asText();
                if (ServiceSettings.secret(name) && !owner.equals(service.name())) {
                    findings.add(service.name() + " takes " + name + " from the secret '" + owner + "', not its own");
                }
            }
        }
        return findings;
    }

    private static List<String> portsAgree(Manifests manifests) {
        List<String> findings = new ArrayList<>();
        for (ServiceSettings service : ServiceSettings.all()) {
            Map<String, Integer> declared = container(manifests, service)
                    .path("ports")
                    .valueStream()
                    .collect(Collectors.toMap(
                            port -> port.path("name").asText(),
                            port -> port.path("containerPort").asInt()));
            Map<String, Integer> listening = Map.of("http", service.port(), "management", service.managementPort());
            if (!declared.equals(listening)) {
                findings.add(service.name() + " listens on " + listening + ", its Deployment says " + declared);
            }
            manifests.named("Service", service.name()).forEach(object -> {
                if (object.at("/spec/ports/0/port").asInt() != service.port()
                        || !object.at("/spec/ports/0/targetPort").asText().equals("http")
                        || object.at("/spec/ports").size() != 1) {
                    findings.add(object.title() + " does not offer port " + service.port() + " alone");
                }
            });
            manifests
                    .named("ConfigMap", service.name())
                    .forEach(map -> findings.addAll(addresses(service, map.at("/data"))));
        }
        return findings;
    }

    private static List<String> addresses(ServiceSettings service, JsonNode variables) {
        return service.calls().stream()
                .map(ServiceSettings::of)
                .filter(called -> !variables
                        .path(ServiceSettings.urlVariable(called.name()))
                        .asText()
                        .equals("http://%s:%d".formatted(called.name(), called.port())))
                .map(called -> service.name() + " does not call " + called.name() + " at its port")
                .toList();
    }

    static JsonNode container(Manifests manifests, ServiceSettings service) {
        return manifests.deployment(service.name()).at("/spec/template/spec/containers/0");
    }

    /** The model classes collect unknown fields instead of refusing them; here they are refused. */
    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            @Override
            public Boolean hasAnySetter(Annotated annotated) {
                return Boolean.FALSE;
            }
        });
        return mapper;
    }
}
