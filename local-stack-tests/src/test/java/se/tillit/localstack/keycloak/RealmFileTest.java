package se.tillit.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void addsWhatOnlyTheOverlayHas() throws IOException {
        JsonNode merged =
                merge("{'clients': [{'clientId': 'a'}]}", "{'clients': [{'clientId': 'b'}], 'displayName': 'Local'}");

        assertThat(merged)
                .isEqualTo(json("{'clients': [{'clientId': 'a'}, {'clientId': 'b'}], 'displayName': 'Local'}"));
    }

    @Test
    void changesNamedThingsInPlaceAndKeepsTheirOtherValues() throws IOException {
        JsonNode merged = merge(
                "{'clients': [{'clientId': 'a', 'enabled': true, 'redirectUris': ['x']}]}",
                "{'clients': [{'clientId': 'a', 'enabled': false, 'redirectUris': ['y']}]}");

        assertThat(merged)
                .isEqualTo(json("{'clients': [{'clientId': 'a', 'enabled': false, 'redirectUris': ['x', 'y']}]}"));
    }

    @Test
    void joinsListsOfValuesWithoutRepeatingAny() throws IOException {
        assertThat(merge("{'locales': ['en', 'sv']}", "{'locales': ['sv', 'fi']}"))
                .isEqualTo(json("{'locales': ['en', 'sv', 'fi']}"));
    }

    @Test
    void leavesTheRealmItStartsFromAsItWas() throws IOException {
        ObjectNode realm = (ObjectNode) json("{'clients': [{'clientId': 'a'}]}");

        new RealmFile(realm).with((ObjectNode) json("{'clients': [{'clientId': 'a', 'enabled': false}]}"));

        assertThat(realm).isEqualTo(json("{'clients': [{'clientId': 'a'}]}"));
    }

    @Test
    void localRealmIsTheDeployedOneAndTheDemo() throws IOException {
        JsonNode local = RealmFile.local(DeployedRealm.FILE).json();

        assertThat(names(local, "clients", "clientId"))
                .contains("tillit-web", "account-service", "tillit-cli", "partner-demo");
        assertThat(DemoUser.all())
                .extracting(DemoUser::role)
                .containsExactly("candidate", "employer", "employer", "operator", "dpo");
        assertThat(DemoUser.all()).extracting(DemoUser::password).containsOnly("tillit-demo");
    }

    private static List<String> names(JsonNode realm, String list, String member) {
        return realm.get(list)
                .valueStream()
                .map(each -> each.get(member).asText())
                .toList();
    }

    private static JsonNode merge(String realm, String overlay) throws IOException {
        return new RealmFile((ObjectNode) json(realm))
                .with((ObjectNode) json(overlay))
                .json();
    }

    private static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text.replace('\'', '"'));
    }
}
