package se.tillit.account.credentials;

import static se.tillit.account.credentials.KeycloakRealm.reachable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * People in Keycloak. Only minimal representations are sent, never one that was read and changed: a newer server's
 * fields would be lost that way.
 */
@ApplicationScoped
class KeycloakIdentities implements Identities {

    private final KeycloakRealm realm;

    KeycloakIdentities(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public UUID createDisabled(NewLogin login) {
        return reachable(() -> create(login).or(() -> adopt(login)).orElseGet(() -> {
            removeLeftover(login);
            return create(login).orElseThrow(AddressTakenException::new);
        }));
    }

    /** The new user's id, or nothing when the username or the address exists. */
    private Optional<UUID> create(NewLogin login) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(login.username().toString());
        user.setEmail(login.email().value());
        user.setEmailVerified(true);
        user.setEnabled(false);
        user.setGroups(List.of(login.kind().group()));
        user.setCredentials(List.of(password(login.password())));
        try (Response answer = users().create(user)) {
            return switch (answer.getStatus()) {
                case 201 -> Optional.of(idIn(answer));
                case 409 -> Optional.empty();
                case 400 -> throw refusal(answer);
                default -> throw new WebApplicationException(answer.getStatus());
            };
        }
    }

    /** Keycloak's own password policy, if it has one; any other 400 would be a mistake of ours. */
    private static RuntimeException refusal(Response answer) {
        boolean password =
                answer.readEntity(String.class).toLowerCase(Locale.ROOT).contains("password");
        return password ? new WeakPasswordException("password-common") : new WebApplicationException(400);
    }

    private Optional<UUID> adopt(NewLogin login) {
        return users().searchByUsername(login.username().toString(), true).stream()
                .findFirst()
                .map(user -> {
                    users().get(user.getId()).resetPassword(password(login.password()));
                    return UUID.fromString(user.getId());
                });
    }

    /**
     * An earlier registration or invitation of the address may have died between Keycloak and our commit. Its login is
     * disabled and its username one of ours; the caller holds the address and knows that no account belongs to it.
     */
    private void removeLeftover(NewLogin login) {
        UserRepresentation holder = users().searchByEmail(login.email().value(), true).stream()
                .findFirst()
                .orElseThrow(AddressTakenException::new);
        if (holder.isEnabled() || !isOurs(holder.getUsername())) {
            throw new AddressTakenException();
        }
        delete(holder.getId());
    }

    @Override
    public void removeUnfinished(UUID username) {
        reachable(() -> {
            users().searchByUsername(username.toString(), true).stream()
                    .filter(user -> !user.isEnabled())
                    .forEach(user -> delete(user.getId()));
            return username;
        });
    }

    @Override
    public void enable(UUID userId) {
        UserRepresentation change = new UserRepresentation();
        change.setEnabled(true);
        reachable(() -> {
            users().get(userId.toString()).update(change);
            return userId;
        });
    }

    @Override
    public void changePassword(UUID userId, String password) {
        reachable(() -> {
            try {
                users().get(userId.toString()).resetPassword(password(password));
            } catch (WebApplicationException refused) {
                throw is(refused, Response.Status.BAD_REQUEST)
                        // Keycloak's own password policy, if it has one.
                        ? new WeakPasswordException("password-common")
                        : refused;
            }
            users().get(userId.toString()).logout();
            return userId;
        });
    }

    @Override
    public boolean shutOut(UUID userId) {
        UserRepresentation change = new UserRepresentation();
        change.setEnabled(false);
        return reachable(() -> {
            try {
                users().get(userId.toString()).update(change);
                users().get(userId.toString()).logout();
                return true;
            } catch (WebApplicationException refused) {
                return absent(refused);
            }
        });
    }

    @Override
    public boolean exists(UUID userId) {
        return reachable(() -> {
            try {
                return users().get(userId.toString()).toRepresentation() != null;
            } catch (WebApplicationException refused) {
                return absent(refused);
            }
        });
    }

    @Override
    public void remove(UUID userId) {
        reachable(() -> {
            delete(userId.toString());
            return userId;
        });
    }

    private void delete(String id) {
        try (Response answer = users().delete(id)) {
            if (answer.getStatus() >= 300 && answer.getStatus() != 404) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
    }

    private UsersResource users() {
        return realm.api().users();
    }

    private static CredentialRepresentation password(String value) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(value);
        password.setTemporary(false);
        return password;
    }

    private static UUID idIn(Response answer) {
        String location = answer.getLocation().getPath();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static boolean isOurs(String username) {
        return username.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** False for a user who is not there; the client has one exception for every refusal. */
    private static boolean absent(WebApplicationException refused) {
        if (is(refused, Response.Status.NOT_FOUND)) {
            return false;
        }
        throw refused;
    }

    private static boolean is(WebApplicationException refused, Response.Status status) {
        return refused.getResponse().getStatus() == status.getStatusCode();
    }
}
