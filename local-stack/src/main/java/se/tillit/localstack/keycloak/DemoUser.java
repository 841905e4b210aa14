package se.tillit.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** A person who exists on every local stack, so that one can log in at once. */
public record DemoUser(UUID id, String email, String password, String role) {

    /** All of them, as the overlay has them. */
    public static List<DemoUser> all() {
        return RealmFile.overlay()
                .get("users")
                .valueStream()
                .filter(user -> user.has("credentials"))
                .map(DemoUser::from)
                .toList();
    }

    private static DemoUser from(JsonNode user) {
        String role = user.has("realmRoles")
                ? user.at("/realmRoles/0").asText()
                : user.at("/groups/0").asText().substring(1).replaceFirst("s$", "");
        return new DemoUser(
                UUID.fromString(user.get("id").asText()),
                user.get("email").asText(),
                user.at("/credentials/0/value").asText(),
                role);
    }
}
