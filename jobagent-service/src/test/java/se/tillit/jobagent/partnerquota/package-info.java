/** Tests of partners' quotas. */
@NullMarked
package se.tillit.jobagent.partnerquota;

import org.jspecify.annotations.NullMarked;
