package se.tillit.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How every pod runs: watched, bounded, without rights, and given the time to finish what it does. */
final class PodRules {

    static final Pattern PINNED =
            Pattern.compile("[a-z0-9./-]+:[a-zA-Z0-9._-]*[0-9]+[a-zA-Z0-9._-]*(@sha256:[0-9a-f]{64})?");

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    private static final Map<String, Object> POD = Map.of(
            "/securityContext/runAsNonRoot", true,
            "/securityContext/seccompProfile/type", "RuntimeDefault",
            "/automountServiceAccountToken", false);

    private static final Map<String, Object> CONTAINER = Map.of(
            "/securityContext/allowPrivilegeEscalation", false,
            "/securityContext/readOnlyRootFilesystem", true,
            "/securityContext/capabilities/drop", List.of("ALL"));

    private static final List<String> FORBIDDEN = List.of(
            "/hostNetwork",
            "/hostPID",
            "/hostIPC",
            "/containers/0/securityContext/privileged",
            "/containers/0/securityContext/capabilities/add",
            "/containers/0/securityContext/runAsUser");

    private PodRules() {}

    static List<Rule<Manifests>> all() {
        return List.of(
                services("three-probes", PodRules::threeProbes),
                each("pinned-images", PodRules::pinnedImage),
                each("resources-bounded", PodRules::resourcesBounded),
                each("restricted-pods", PodRules::restricted),
                services("graceful-shutdown", PodRules::gracefulShutdown),
                new Rule<>("restricted-namespace", PodRules::restrictedNamespace));
    }

    private static Rule<Manifests> services(String name, Function<JsonNode, Stream<String>> findings) {
        return new Rule<>(
                name,
                manifests -> ServiceSettings.all().stream()
                        .flatMap(service -> findings.apply(
                                        manifests.deployment(service.name()).at("/spec/template/spec"))
                                .map(finding -> service.name() + " " + finding))
                        .toList());
    }

    private static Rule<Manifests> each(String name, Function<JsonNode, Stream<String>> findings) {
        return new Rule<>(
                name,
                manifests -> manifests.pods().entrySet().stream()
                        .flatMap(pod -> findings.apply(pod.getValue()).map(finding -> pod.getKey() + " " + finding))
                        .toList());
    }

    private static Stream<String> threeProbes(JsonNode pod) {
        JsonNode container = pod.at("/containers/0");
        return PROBES.entrySet().stream()
                .filter(probe -> {
                    JsonNode http = container.path(probe.getKey()).path("httpGet");
                    return !http.path("path").asText().equals(probe.getValue())
                            || !http.path("port").asText().equals("management");
                })
                .map(probe -> "has no " + probe.getKey() + " on " + probe.getValue() + " of the management port");
    }

    private static Stream<String> pinnedImage(JsonNode pod) {
        return pod.path("containers")
                .valueStream()
                .map(container -> container.path("image").asText())
                .filter(image -> !PINNED.matcher(image).matches())
                .map(image -> "runs '" + image + "', which names no version");
    }

    private static Stream<String> resourcesBounded(JsonNode pod) {
        JsonNode resources = pod.at("/containers/0/resources");
        return Stream.of("/requests/cpu", "/requests/memory", "/limits/memory")
                .filter(pointer -> amount(resources.at(pointer)).signum() <= 0)
                .map(pointer -> "states no resources" + pointer);
    }

    private static BigDecimal amount(JsonNode quantity) {
        return quantity.isMissingNode()
                ? BigDecimal.ZERO
                : Quantity.getAmountInBytes(Quantity.parse(quantity.asText()));
    }

    private static Stream<String> restricted(JsonNode pod) {
        JsonNode container = pod.at("/containers/0");
        Stream<String> missing = Stream.concat(unlike(POD, pod), unlike(CONTAINER, container));
        Stream<String> present = FORBIDDEN.stream()
                .filter(pointer -> !pod.at(pointer).isMissingNode())
                .map(pointer -> "must not have " + pointer);
        Stream<String> volumes = pod.path("volumes")
                .valueStream()
                .filter(volume -> !volume.has("emptyDir"))
                .map(volume -> "mounts " + volume.path("name").asText() + ", which is no emptyDir");
        return Stream.of(missing, present, volumes, onlyContainer(pod)).flatMap(stream -> stream);
    }

    private static Stream<String> onlyContainer(JsonNode pod) {
        return pod.path("containers").size() == 1 && !pod.has("initContainers")
                ? Stream.empty()
                : Stream.of("has containers that these rules do not look at");
    }

    private static Stream<String> unlike(Map<String, Object> wanted, JsonNode actual) {
        return wanted.entrySet().stream()
                .filter(entry -> !actual.at(entry.getKey()).equals(Repository.JSON.valueToTree(entry.getValue())))
                .map(entry -> "must have " + entry.getKey() + ": " + entry.getValue());
    }

    private static Stream<String> gracefulShutdown(JsonNode pod) {
        int needed = ServiceSettings.shutdownSeconds();
        int given = pod.path("terminationGracePeriodSeconds").asInt(30);
        return given > needed
                ? Stream.empty()
                : Stream.of("is killed after " + given + " s, but may take " + needed + " s to stop");
    }

    private static List<String> restrictedNamespace(Manifests manifests) {
        return manifests
                .ofKind("Namespace")
                .filter(object -> !object.content()
                        .at("/metadata/labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText()
                        .equals("restricted"))
                .map(object -> object.title() + " does not enforce restricted pods")
                .toList();
    }
}
