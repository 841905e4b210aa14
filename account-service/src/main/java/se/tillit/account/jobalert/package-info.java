/**
 * Tells a candidate of the ads that a job agent of hers has found, where she wants it, until she stops that agent with one click or
 * withdraws from all of them. The ads stay with jobagent-service, which is asked at each attempt to tell them.
 */
@NullMarked
package se.tillit.account.jobalert;

import org.jspecify.annotations.NullMarked;
