/**
 * jobagent-service: job ads, and the alerts that find them. It never holds an address or a name of a candidate.
 */
@NullMarked
package se.tillit.jobagent;

import org.jspecify.annotations.NullMarked;
