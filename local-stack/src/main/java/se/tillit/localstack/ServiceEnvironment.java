package se.tillit.localstack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillit.localstack.keycloak.KeycloakServer;
import se.tillit.localstack.postgres.Database;
import se.tillit.localstack.postgres.PostgresServer;
import se.tillit.localstack.secrets.Secrets;

/** What each service is told: the settings a deployment would make, and of secrets only those the service has a use for. */
record ServiceEnvironment(StackPlan plan, Secrets secrets, PostgresServer postgres, KeycloakServer keycloak) {

    private static final Map<Component, List<String>> KEYS = Map.of(
            Component.GATEWAY, List.of("CURSOR", "FINGERPRINT"),
            Component.ACCOUNT_SERVICE, List.of("CURSOR", "FINGERPRINT", "SECRETS", "TOMBSTONE"),
            Component.CV_SERVICE, List.of("CURSOR", "FINGERPRINT", "REFERENCE", "TOMBSTONE"),
            Component.JOBAGENT_SERVICE, List.of("CURSOR", "FINGERPRINT", "TOMBSTONE"),
            Component.CONSENT_SERVICE, List.of("CURSOR", "FINGERPRINT", "TOMBSTONE"));

    /** Where front ends run while they are developed; the local realm's {@code tillit-web} returns to the same. */
    private static final String FRONT_ENDS = "http://localhost:3000,http://localhost:5173";

    Map<String, String> of(Component service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TILLIT_IDENTITY_URL", keycloak.realm().toString());
        environment.put("TILLIT_ACCEPTED_CLIENTS", "tillit-web,tillit-cli");
        environment.put("TILLIT_PUBLIC_URL", url(Port.GATEWAY));
        environment.put("TILLIT_ACCOUNT_URL", url(Port.ACCOUNT_SERVICE));
        environment.put("TILLIT_CV_URL", url(Port.CV_SERVICE));
        environment.put("TILLIT_JOBAGENT_URL", url(Port.JOBAGENT_SERVICE));
        environment.put("TILLIT_CONSENT_URL", url(Port.CONSENT_SERVICE));
        environment.put("TILLIT_KAFKA_SERVERS", "127.0.0.1:" + plan.port(Port.KAFKA));
        environment.put(
                "TILLIT_TRACES_FILE",
                plan.logs().resolve(service.label() + ".traces").toString());
        for (String purpose : KEYS.getOrDefault(service, List.of())) {
            environment.put("TILLIT_KEYS_" + purpose, secrets.keyRing("keys." + service.label() + "." + purpose));
        }
        database(service).ifPresent(database -> {
            environment.put("TILLIT_DB_URL", database.url());
            environment.put("TILLIT_DB_USER", database.user());
            environment.put("TILLIT_DB_PASSWORD", database.password());
        });
        if (database(service).isPresent()) {
            environment.put("TILLIT_CLIENT_SECRET", keycloak.clientSecret(service.label()));
        }
        if (service == Component.CONSENT_SERVICE) {
            environment.put("TILLIT_KEYS_SIGNING", secrets.signingKeys("keys.consent-service.SIGNING"));
            environment.put("TILLIT_CONTROLLER_NAME", "Tillit on this machine");
            environment.put("TILLIT_CONTROLLER_CONTACT", "privacy@tillit.example");
        }
        if (service == Component.GATEWAY) {
            environment.put("TILLIT_CORS_ORIGINS", FRONT_ENDS);
        }
        if (service == Component.ACCOUNT_SERVICE) {
            environment.put("TILLIT_SMTP_HOST", "127.0.0.1");
            environment.put("TILLIT_SMTP_PORT", Integer.toString(plan.port(Port.SMTP)));
            environment.put("TILLIT_MAIL_FROM", "no-reply@tillit.example");
        }
        environment.putAll(plan.environment().getOrDefault(service, Map.of()));
        return environment;
    }

    Optional<Database> database(Component service) {
        return databaseName(service).map(postgres::database);
    }

    /** The gateway owns no data; every other service has a database of its own. */
    static Optional<String> databaseName(Component service) {
        return switch (service) {
            case ACCOUNT_SERVICE -> Optional.of("account");
            case CV_SERVICE -> Optional.of("cv");
            case JOBAGENT_SERVICE -> Optional.of("jobagent");
            case CONSENT_SERVICE -> Optional.of("consent");
            case KEYCLOAK -> Optional.of("keycloak");
            case POSTGRES, KAFKA, MAIL, GATEWAY -> Optional.empty();
        };
    }

    private String url(Port port) {
        return "http://localhost:" + plan.port(port);
    }
}
