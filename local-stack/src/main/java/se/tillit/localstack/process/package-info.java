/**
 * Processes that end with the one who started them. A process is known by its id and its start time, so that a reused id is never
 * signalled; what a killed supervisor leaves behind is found again in the {@link se.tillit.localstack.process.ProcessLedger} and ended.
 */
@NullMarked
package se.tillit.localstack.process;

import org.jspecify.annotations.NullMarked;
