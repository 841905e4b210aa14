package se.tillit.localstack;

/** Every port of the stack and its number when {@code tillit up} runs it; tests use free ones. */
public enum Port {
    GATEWAY(8080),
    ACCOUNT_SERVICE(8081),
    CV_SERVICE(8082),
    JOBAGENT_SERVICE(8083),
    CONSENT_SERVICE(8084),
    GATEWAY_MANAGEMENT(9080),
    ACCOUNT_SERVICE_MANAGEMENT(9081),
    CV_SERVICE_MANAGEMENT(9082),
    JOBAGENT_SERVICE_MANAGEMENT(9083),
    CONSENT_SERVICE_MANAGEMENT(9084),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(9180),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    SMTP(1025),
    MAIL(8025);

    private final int number;

    Port(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
