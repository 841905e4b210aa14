/**
 * A real Kafka broker (KRaft, one node) in a JVM of its own. Topics exist before anybody uses them, with the retention that events
 * are promised: seven days, never compacted.
 */
@NullMarked
package se.tillit.localstack.kafka;

import org.jspecify.annotations.NullMarked;
