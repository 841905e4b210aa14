/** What account-service says: which employers may see CVs, and that accounts were opened, used and closed. */
@NullMarked
package se.tillit.events.account;

import org.jspecify.annotations.NullMarked;
