package se.tillit.account.link;

import java.time.Instant;

/** What waits for the token of a mailed link. */
public interface MailedToken {

    /** Whether somebody has acted on it already. */
    boolean used();

    boolean expired(Instant now);

    Instant expiresAt();
}
