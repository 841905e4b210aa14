/**
 * Which policy versions are published, as consent-service says.
 */
@NullMarked
package se.tillit.account.policy;

import org.jspecify.annotations.NullMarked;
