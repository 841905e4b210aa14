/** jobagent-service's part in an erasure: her agents and what they told are deleted, and what is left is counted. */
@NullMarked
package se.tillit.jobagent.erasure;

import org.jspecify.annotations.NullMarked;
