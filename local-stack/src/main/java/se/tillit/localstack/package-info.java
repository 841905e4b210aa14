/**
 * The whole system on one machine, with no container engine: real PostgreSQL, Kafka and Keycloak, a mail catcher and the services,
 * each in a process of its own. {@link se.tillit.localstack.LocalStack} is what {@code tillit up} runs and what system tests start.
 */
@NullMarked
package se.tillit.localstack;

import org.jspecify.annotations.NullMarked;
