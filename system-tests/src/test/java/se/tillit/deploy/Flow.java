package se.tillit.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may open a connection to whom. {@code infra/…} lives in the namespace of the databases, others by their name. */
record Flow(String from, String to, int port) {

    static final String ANYBODY = "anybody";

    /** All that the job needs that creates the topics. */
    static final Flow OF_TOPICS = new Flow(Manifests.TOPICS, "infra/kafka", 9092);

    /** What a service needs to send, by what it reads and by the picture in docs/architecture. */
    static Set<Flow> outgoing(ServiceSettings service) {
        List<Flow> flows = new ArrayList<>();
        String name = service.name();
        service.calls()
                .forEach(called -> flows.add(
                        new Flow(name, called, ServiceSettings.of(called).port())));
        flows.add(new Flow(name, "infra/keycloak", 8443));
        if (service.hasDatabase()) {
            flows.add(new Flow(name, "infra/postgresql", 5432));
        }
        if (service.required().contains("TILLIT_KAFKA_SERVERS")) {
            flows.add(new Flow(name, "infra/kafka", 9092));
        }
        if (service.required().contains("TILLIT_SMTP_HOST")) {
            flows.add(new Flow(name, "infra/smtp", 25));
        }
        return Set.copyOf(flows);
    }

    /** What a service must accept: its callers, the collector of metrics, and from outside at the gateway alone. */
    static Set<Flow> incoming(ServiceSettings service) {
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow("namespace/monitoring", service.name(), service.managementPort()));
        if (service.name().equals("gateway")) {
            flows.add(new Flow("namespace/ingress", service.name(), service.port()));
        }
        ServiceSettings.all().stream()
                .filter(caller -> caller.calls().contains(service.name()))
                .forEach(caller -> flows.add(new Flow(caller.name(), service.name(), service.port())));
        return Set.copyOf(flows);
    }

    /** The flows that a policy's {@code ingress} or {@code egress} opens; what it leaves out is open to anybody. */
    static Set<Flow> opened(String service, JsonNode rules, boolean egress) {
        Set<Flow> flows = new TreeSet<>(java.util.Comparator.comparing(Flow::toString));
        for (JsonNode rule : rules) {
            List<String> peers = peers(rule.path(egress ? "to" : "from"));
            for (int port : ports(rule.path("ports"))) {
                peers.forEach(
                        peer -> flows.add(egress ? new Flow(service, peer, port) : new Flow(peer, service, port)));
            }
        }
        return flows;
    }

    private static List<String> peers(JsonNode peers) {
        return peers.isEmpty()
                ? List.of(ANYBODY)
                : peers.valueStream().map(Flow::peer).toList();
    }

    private static String peer(JsonNode peer) {
        String pod = peer.at("/podSelector/matchLabels")
                .path("app.kubernetes.io/name")
                .asText();
        String namespace = peer.at("/namespaceSelector/matchLabels")
                .path("kubernetes.io/metadata.name")
                .asText();
        boolean understood = Stream.of("ipBlock", "matchExpressions").noneMatch(peer::has)
                && peer.findValue("matchExpressions") == null;
        if (!understood || (pod.isEmpty() && namespace.isEmpty())) {
            return ANYBODY;
        }
        if (namespace.isEmpty()) {
            return pod;
        }
        return (pod.isEmpty() ? "namespace/" + namespace : namespace + "/" + pod).replace("tillit-infra/", "infra/");
    }

    private static List<Integer> ports(JsonNode ports) {
        return ports.isEmpty()
                ? List.of(0)
                : ports.valueStream()
                        .map(port -> port.path("protocol").asText().equals("TCP") && !port.has("endPort")
                                ? port.path("port").asInt()
                                : 0)
                        .toList();
    }

    @Override
    public String toString() {
        return from + " -> " + to + (port == 0 ? " on any port" : ":" + port);
    }
}
