/**
 * Hands what somebody gave at registration to cv-service, which owns profiles. account-service keeps none of it.
 */
@NullMarked
package se.tillit.account.handover;

import org.jspecify.annotations.NullMarked;
