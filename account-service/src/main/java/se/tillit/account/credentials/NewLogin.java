package se.tillit.account.credentials;

import java.util.UUID;
import se.tillit.account.address.EmailAddress;

/**
 * A login to be created.
 *
 * @param username the id of the registration or invitation, which makes the creation repeatable
 * @param kind decides the one role that its tokens carry
 */
public record NewLogin(UUID username, EmailAddress email, String password, Kind kind) {

    /** Who logs in, which is the group in Keycloak. */
    public enum Kind {
        CANDIDATE("/candidates"),
        EMPLOYER("/employers");

        private final String group;

        Kind(String group) {
            this.group = group;
        }

        String group() {
            return group;
        }
    }

    @Override
    public String toString() {
        return "NewLogin[" + username + ", " + kind + "]";
    }
}
