/**
 * A real PostgreSQL 18 from Maven's repository: its own server process, its data kept, a role and a database per service and nobody
 * in another's database. What was promised durable is durable: {@code fsync} is on unless a test says otherwise.
 */
@NullMarked
package se.tillit.localstack.postgres;

import org.jspecify.annotations.NullMarked;
