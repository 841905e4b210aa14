# A bad example: breaks layers-in-order and nothing else.
ARG BASE=eclipse-temurin:25.0.3_9-jre-noble
FROM ${BASE}

ARG SERVICE
LABEL org.opencontainers.image.title="Tillit ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0"

WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/lib/ lib/

USER 10001:10001
ENV LANG=C.UTF-8
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "quarkus-run.jar"]
