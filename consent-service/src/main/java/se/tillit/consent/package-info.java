/**
 * consent-service: what people are told and what they agree to. It holds no CV content and decides no read.
 */
@NullMarked
package se.tillit.consent;

import org.jspecify.annotations.NullMarked;
