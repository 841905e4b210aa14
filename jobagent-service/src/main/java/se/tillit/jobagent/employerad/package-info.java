/**
 * Job ads of employers. They are the employer's own data, without anything of a candidate in it, and so the gateway hands these paths on as they are.
 * An employer advertises under the name that account-service verified, or under a box number and then under nothing else.
 */
@NullMarked
package se.tillit.jobagent.employerad;

import org.jspecify.annotations.NullMarked;
