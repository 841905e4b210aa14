/** What jobagent-service's tests share: the services around it, and the people who use it. */
@NullMarked
package se.tillit.jobagent;

import org.jspecify.annotations.NullMarked;
