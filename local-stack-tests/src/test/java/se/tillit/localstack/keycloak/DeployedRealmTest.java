package se.tillit.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployedRealmTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void isEnteredThroughItsLoginPagesAlone() throws IOException {
        assertThat(DeployedRealm.breaches(deployed())).isEmpty();
    }

    @Test
    void theLocalRealmWouldBeRefused() throws IOException {
        assertThat(DeployedRealm.breaches(RealmFile.local(DeployedRealm.FILE).json()))
                .contains(
                        "client tillit-cli takes passwords",
                        "client tillit-web trusts http://localhost:3000/*",
                        "client tillit-web trusts http://localhost:5173",
                        "client partner-demo has a secret that everybody can read",
                        "user c0000000-0000-4000-8000-000000000001 is a person",
                        "user c0000000-0000-4000-8000-000000000001 has a password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"clients": [{"clientId": "tillit-web", "directAccessGrantsEnabled": true}]}  | client tillit-web takes passwords
            {"clients": [{"clientId": "another", "standardFlowEnabled": false}]}          | client another takes passwords
            {"clients": [{"clientId": "another"}]}                                        | client another logs in without PKCE
            {"clients": [{"clientId": "cv-service", "secret": "letmein"}]}                | client cv-service has a secret that everybody can read
            {"clients": [{"clientId": "tillit-web", "redirectUris": ["http://x/*"]}]}     | client tillit-web trusts http://x/*
            {"clients": [{"clientId": "tillit-web", "webOrigins": ["*"]}]}                | client tillit-web trusts *
            {"users": [{"username": "somebody"}]}                                         | user somebody is a person
            {"registrationAllowed": true}                                                 | registrationAllowed is open
            {"resetPasswordAllowed": true}                                                | resetPasswordAllowed is open
            {"bruteForceProtected": false}                                                | passwords may be guessed without end
            {"accessTokenLifespan": 3600}                                                 | access tokens live longer than five minutes
            """)
    void aChangeThatOpensAnotherDoorIsRefused(String change, String breach) throws IOException {
        ObjectNode changed = new RealmFile(deployed())
                .with((ObjectNode) MAPPER.readTree(change))
                .json();

        assertThat(DeployedRealm.breaches(changed)).contains(breach);
    }

    @Test
    void namesEveryBuiltInClientThatWouldOtherwiseBeOpen() throws IOException {
        assertThat(deployed()
                        .get("clients")
                        .valueStream()
                        .filter(client -> !client.get("enabled").asBoolean())
                        .map(client -> client.get("clientId").asText()))
                .containsExactlyInAnyOrder("admin-cli", "account", "account-console");
    }

    @Test
    void tokensHaveNoScopeThatNamesAPerson() throws IOException {
        assertThat(deployed()
                        .get("clientScopes")
                        .valueStream()
                        .map(scope -> scope.get("name").asText()))
                .containsExactly("basic", "tillit-api");
        assertThat(deployed()
                        .get("clients")
                        .valueStream()
                        .map(client -> client.path("optionalClientScopes"))
                        .filter(JsonNode::isArray))
                .allSatisfy(scopes -> assertThat(scopes).isEmpty());
    }

    private static ObjectNode deployed() throws IOException {
        return (ObjectNode) MAPPER.readTree(DeployedRealm.FILE.toFile());
    }
}
