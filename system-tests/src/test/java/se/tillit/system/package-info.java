/**
 * Journeys across the running platform: real PostgreSQL, Kafka, Keycloak and mail, the packaged services as processes of
 * their own, and nothing but what a person, an employer or an attacker could do from outside.
 */
@NullMarked
package se.tillit.system;

import org.jspecify.annotations.NullMarked;
