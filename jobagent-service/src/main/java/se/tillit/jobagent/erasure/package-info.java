/** jobagent-service's part in an erasure. */
@NullMarked
package se.tillit.jobagent.erasure;

import org.jspecify.annotations.NullMarked;
