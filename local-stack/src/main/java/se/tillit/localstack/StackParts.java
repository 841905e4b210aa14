package se.tillit.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillit.localstack.cache.SharedCache;
import se.tillit.localstack.kafka.KafkaBroker;
import se.tillit.localstack.keycloak.KeycloakServer;
import se.tillit.localstack.mail.MailCatcher;
import se.tillit.localstack.postgres.PostgresServer;
import se.tillit.localstack.process.Part;
import se.tillit.localstack.secrets.Secrets;
import se.tillit.localstack.service.AccountService;
import se.tillit.localstack.service.ServiceProcess;

/** The parts of one stack, told of one another. */
final class StackParts {

    private final StackPlan plan;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final MailCatcher mail;
    private final KeycloakServer keycloak;
    private final ServiceEnvironment environment;

    StackParts(StackPlan plan) {
        this.plan = plan;
        SharedCache cache = SharedCache.ofUser();
        Secrets secrets = new Secrets(plan.data().resolve("secrets.properties"));
        List<String> databases = Arrays.stream(Component.values())
                .map(ServiceEnvironment::databaseName)
                .flatMap(Optional::stream)
                .toList();
        postgres = new PostgresServer(
                cache,
                secrets,
                plan.data().resolve("postgres"),
                plan.log(Component.POSTGRES),
                plan.port(Port.POSTGRES),
                plan.durable(),
                databases);
        kafka = new KafkaBroker(
                plan.data().resolve("kafka"),
                plan.log(Component.KAFKA),
                plan.port(Port.KAFKA),
                plan.port(Port.KAFKA_CONTROLLER));
        mail = new MailCatcher(plan.log(Component.MAIL), plan.port(Port.SMTP), plan.port(Port.MAIL));
        keycloak = new KeycloakServer(
                new KeycloakServer.Setting(
                        plan.checkout(),
                        plan.data().resolve("keycloak"),
                        plan.log(Component.KEYCLOAK),
                        plan.port(Port.KEYCLOAK),
                        plan.port(Port.KEYCLOAK_MANAGEMENT),
                        "http://localhost:" + plan.port(Port.GATEWAY)),
                postgres.database("keycloak"),
                secrets,
                cache,
                plan.progress());
        environment = new ServiceEnvironment(plan, secrets, postgres, keycloak);
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    MailCatcher mail() {
        return mail;
    }

    KeycloakServer keycloak() {
        return keycloak;
    }

    Part of(Component component) {
        return switch (component) {
            case POSTGRES -> postgres;
            case KAFKA -> kafka;
            case MAIL -> mail;
            case KEYCLOAK -> keycloak;
            case ACCOUNT_SERVICE -> new AccountService(setting(component), postgres.database("account"));
            case CV_SERVICE, JOBAGENT_SERVICE, CONSENT_SERVICE, GATEWAY -> new ServiceProcess(setting(component));
        };
    }

    ServiceProcess service(Component component) {
        return new ServiceProcess(setting(component));
    }

    /** A process of a service beside the stack's own, under another name and on other ports. */
    ServiceProcess replica(Component service, String name, Ports ports) {
        return new ServiceProcess(new ServiceProcess.Setting(
                name,
                plan.applications().apply(service),
                plan.logs().resolve(name + ".log"),
                plan.temporary().resolve(name),
                ports.of(service.port()),
                ports.of(service.secondPort()),
                () -> {
                    Map<String, String> told = environment.of(service);
                    told.put(
                            "TILLIT_TRACES_FILE",
                            plan.logs().resolve(name + ".traces").toString());
                    return told;
                }));
    }

    private ServiceProcess.Setting setting(Component service) {
        return new ServiceProcess.Setting(
                service.label(),
                plan.applications().apply(service),
                plan.log(service),
                plan.temporary().resolve(service.label()),
                plan.port(service.port()),
                plan.port(service.secondPort()),
                () -> environment.of(service));
    }
}
