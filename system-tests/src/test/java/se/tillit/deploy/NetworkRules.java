package se.tillit.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing flows that is not named, and what is named is what the services read the addresses of. */
final class NetworkRules {

    private static final JsonNode BOTH_WAYS = Repository.JSON.valueToTree(List.of("Ingress", "Egress"));
    private static final Set<String> FOR_EVERY_POD = Set.of("default-deny", "dns");

    private NetworkRules() {}

    static List<Rule<Manifests>> all() {
        return List.of(
                new Rule<>("default-deny", NetworkRules::defaultDeny),
                new Rule<>("dns-alone-for-all", NetworkRules::dnsAlone),
                new Rule<>("flows-as-needed", NetworkRules::flowsAsNeeded));
    }

    private static List<String> defaultDeny(Manifests manifests) {
        boolean denied = manifests
                .named("NetworkPolicy", "default-deny")
                .map(policy -> policy.at("/spec"))
                .anyMatch(spec -> spec.path("podSelector").isEmpty()
                        && spec.path("podSelector").isObject()
                        && spec.path("policyTypes").equals(BOTH_WAYS)
                        && !spec.has("ingress")
                        && !spec.has("egress"));
        return denied ? List.of() : List.of("no policy denies everything both ways");
    }

    private static List<String> dnsAlone(Manifests manifests) {
        return manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector").isEmpty()
                        && !policy.name().equals("default-deny"))
                .filter(policy -> !onlyDns(policy.at("/spec")))
                .map(policy -> policy.title() + " opens more to every pod than the resolver")
                .toList();
    }

    private static boolean onlyDns(JsonNode spec) {
        JsonNode rule = spec.at("/egress/0");
        return !spec.has("ingress")
                && spec.path("egress").size() == 1
                && rule.path("to").size() == 1
                && rule.at("/to/0/podSelector/matchLabels/k8s-app").asText().equals("kube-dns")
                && !rule.path("ports").isEmpty()
                && rule.path("ports")
                        .valueStream()
                        .allMatch(port -> port.path("port").asInt() == 53);
    }

    private static List<String> flowsAsNeeded(Manifests manifests) {
        List<String> findings = new ArrayList<>();
        for (ServiceSettings service : ServiceSettings.all()) {
            findings.addAll(flows(manifests, service.name(), Flow.outgoing(service), Flow.incoming(service)));
        }
        findings.addAll(flows(manifests, Manifests.TOPICS, Set.of(Flow.OF_TOPICS), Set.of()));
        findings.addAll(strangers(manifests));
        return findings;
    }

    private static List<String> flows(Manifests manifests, String name, Set<Flow> outgoing, Set<Flow> incoming) {
        List<String> findings = new ArrayList<>();
        manifests.named("NetworkPolicy", name).forEach(policy -> {
            JsonNode spec = policy.at("/spec");
            if (!selects(spec, name) || !spec.path("policyTypes").equals(BOTH_WAYS)) {
                findings.add(policy.title() + " does not govern its service both ways");
            }
            findings.addAll(difference("out", outgoing, Flow.opened(name, spec.path("egress"), true)));
            findings.addAll(difference("in", incoming, Flow.opened(name, spec.path("ingress"), false)));
        });
        return findings;
    }

    private static boolean selects(JsonNode spec, String name) {
        return spec.path("podSelector").size() == 1
                && spec.at("/podSelector/matchLabels").size() == 1
                && spec.at("/podSelector/matchLabels")
                        .path("app.kubernetes.io/name")
                        .asText()
                        .equals(name);
    }

    private static List<String> difference(String way, Set<Flow> needed, Set<Flow> opened) {
        Set<Flow> missing = new HashSet<>(needed);
        missing.removeAll(opened);
        Set<Flow> tooMany = new HashSet<>(opened);
        tooMany.removeAll(needed);
        return Stream.concat(
                        missing.stream().map(flow -> way + ": " + flow + " is needed and closed"),
                        tooMany.stream().map(flow -> way + ": " + flow + " is open and not needed"))
                .toList();
    }

    /** A policy under another name would open what nobody looks at. */
    private static List<String> strangers(Manifests manifests) {
        return manifests
                .ofKind("NetworkPolicy")
                .filter(policy ->
                        !FOR_EVERY_POD.contains(policy.name()) && !policy.name().equals(Manifests.TOPICS))
                .filter(policy -> ServiceSettings.all().stream()
                        .noneMatch(service -> service.name().equals(policy.name())))
                .map(policy -> policy.title() + " belongs to no service")
                .toList();
    }
}
