package se.tillit.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a realm that is deployed must not hold: anything by which one gets in without the login pages. */
final class DeployedRealm {

    static final Path FILE = Path.of("../deploy/keycloak/tillit-realm.json");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z_]+}");

    private DeployedRealm() {}

    /** Every breach, in words; a realm fit to be deployed has none. */
    static List<String> breaches(ObjectNode realm) {
        List<String> breaches = new ArrayList<>();
        realm.path("clients").forEach(client -> client(client, breaches));
        realm.path("users").forEach(user -> user(user, breaches));
        for (String door : List.of("registrationAllowed", "resetPasswordAllowed", "duplicateEmailsAllowed")) {
            if (realm.path(door).asBoolean(true)) {
                breaches.add(door + " is open");
            }
        }
        if (!realm.path("bruteForceProtected").asBoolean()) {
            breaches.add("passwords may be guessed without end");
        }
        if (realm.path("accessTokenLifespan").asInt() > 300) {
            breaches.add("access tokens live longer than five minutes");
        }
        return breaches;
    }

    private static void client(JsonNode client, List<String> breaches) {
        String name = client.path("clientId").asText();
        // Keycloak's own default is true: silence is a breach.
        if (client.path("directAccessGrantsEnabled").asBoolean(true)) {
            breaches.add("client " + name + " takes passwords");
        }
        if (client.path("implicitFlowEnabled").asBoolean(true)) {
            breaches.add("client " + name + " gives tokens in addresses");
        }
        if (client.path("fullScopeAllowed").asBoolean(true)) {
            breaches.add("client " + name + " carries every role of its user");
        }
        if (client.has("secret")
                && !PLACEHOLDER.matcher(client.get("secret").asText()).matches()) {
            breaches.add("client " + name + " has a secret that everybody can read");
        }
        boolean browser = client.path("standardFlowEnabled").asBoolean(true);
        if (browser
                && !"S256"
                        .equals(client.at("/attributes/pkce.code.challenge.method")
                                .asText())) {
            breaches.add("client " + name + " logs in without PKCE");
        }
        for (String list : List.of("redirectUris", "webOrigins")) {
            client.path(list)
                    .valueStream()
                    .map(JsonNode::asText)
                    .filter(address -> !address.startsWith("${TILLIT_WEB_ORIGIN}"))
                    .forEach(address -> breaches.add("client " + name + " trusts " + address));
        }
    }

    private static void user(JsonNode user, List<String> breaches) {
        String name = user.path("username").asText();
        if (!user.has("serviceAccountClientId")) {
            breaches.add("user " + name + " is a person");
        }
        if (user.has("credentials")) {
            breaches.add("user " + name + " has a password");
        }
    }
}
