/**
 * What account-service says: which employers may see CVs, which partners may publish ads, that accounts were opened, used
 * and closed, and that somebody wants no more mail of an agent.
 */
@NullMarked
package se.tillit.events.account;

import org.jspecify.annotations.NullMarked;
