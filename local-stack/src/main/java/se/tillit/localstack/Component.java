package se.tillit.localstack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the stack consists of, in the order in which people like to read it. */
public enum Component {
    POSTGRES("postgres", Port.POSTGRES, Port.POSTGRES),
    KAFKA("kafka", Port.KAFKA, Port.KAFKA_CONTROLLER),
    MAIL("mail", Port.SMTP, Port.MAIL),
    KEYCLOAK("keycloak", Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT),
    CONSENT_SERVICE("consent-service", Port.CONSENT_SERVICE, Port.CONSENT_SERVICE_MANAGEMENT),
    ACCOUNT_SERVICE("account-service", Port.ACCOUNT_SERVICE, Port.ACCOUNT_SERVICE_MANAGEMENT),
    CV_SERVICE("cv-service", Port.CV_SERVICE, Port.CV_SERVICE_MANAGEMENT),
    JOBAGENT_SERVICE("jobagent-service", Port.JOBAGENT_SERVICE, Port.JOBAGENT_SERVICE_MANAGEMENT),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String label;
    private final Port port;
    private final Port secondPort;

    Component(String label, Port port, Port secondPort) {
        this.label = label;
        this.port = port;
        this.secondPort = secondPort;
    }

    /** The name it has in commands, logs and file names. */
    public String label() {
        return label;
    }

    Port port() {
        return port;
    }

    /** Where health and metrics are, or whatever else it listens on. */
    Port secondPort() {
        return secondPort;
    }

    /** What must be up before it is started. */
    List<Component> needs() {
        return switch (this) {
            case POSTGRES, KAFKA, MAIL, GATEWAY -> List.of();
            case KEYCLOAK, CONSENT_SERVICE, ACCOUNT_SERVICE, CV_SERVICE, JOBAGENT_SERVICE -> List.of(POSTGRES);
        };
    }

    public boolean isService() {
        return label.endsWith("-service") || this == GATEWAY;
    }

    public static Optional<Component> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    /** These and everything they need. */
    static Set<Component> withNeeds(Set<Component> wanted) {
        Set<Component> all = EnumSet.copyOf(wanted);
        wanted.forEach(component -> all.addAll(component.needs()));
        return all;
    }
}
