/**
 * How much a partner may ask for. Counted here, in one row for all replicas, and not at the gateway, whose replicas know nothing of each other: a
 * partner's quota is part of an agreement and has to be exact.
 */
@NullMarked
package se.tillit.jobagent.partnerquota;

import org.jspecify.annotations.NullMarked;
