package se.tillit.account.credentials;

import java.util.UUID;

/**
 * The people that can log in, as far as this service manages them. Every method may be repeated after a failure at any
 * point and then finishes what was begun.
 */
public interface Identities {

    /**
     * Creates the login, closed. A login with the same username is a first attempt that did not get further: it is
     * taken over and gets the new password.
     *
     * @return the id that the person's tokens will carry as {@code sub}
     * @throws AddressTakenException when somebody else logs in with the address
     * @throws WeakPasswordException when the identity provider's own policy refuses the password
     */
    UUID createDisabled(NewLogin login);

    /**
     * Removes a login that was created and never opened.
     *
     * @param username as it was created; none, or one that was opened, changes nothing
     */
    void removeUnfinished(UUID username);

    /** Lets the person in. */
    void enable(UUID userId);

    /**
     * Sets another password and ends every session.
     *
     * @throws WeakPasswordException when the identity provider's own policy refuses the password
     */
    void changePassword(UUID userId, String password);

    /**
     * Shuts the person out and ends every session; the login stays.
     *
     * @return whether there was a login; one that is already gone is fine
     */
    boolean shutOut(UUID userId);

    /** Whether there is still a login. */
    boolean exists(UUID userId);

    /** Shuts the person out, ends the sessions and frees the address. A login that is already gone is fine. */
    void remove(UUID userId);
}
