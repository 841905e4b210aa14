package se.tillit.consent.purpose;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.consent.support.ConsentStack;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class PurposeResourceTest {

    private final EntityManager database;
    private final Purposes purposes;

    PurposeResourceTest(EntityManager database, Purposes purposes) {
        this.database = database;
        this.purposes = purposes;
    }

    @Test
    void listsAtLeastTenPurposesForAnybody() {
        JsonPath list = list("sv");

        assertThat(list.getList("items.key")).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
        assertThat(list.getList("items.key", String.class)).contains("newsletter", "career-info", "employer-messages");
        assertThat(list.getList("items.version", Integer.class)).allMatch(version -> version >= 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void statesTheHashOfEveryText(String lang) {
        List<Map<String, Object>> items = list(lang).getList("items");

        assertThat(items).allSatisfy(item -> {
            assertThat(item.get("language")).isEqualTo(lang);
            assertThat(item.get("textSha256")).isEqualTo(sha256((String) requireNonNull(item.get("text"))));
        });
    }

    @Test
    void hasOwnWordsInBothLanguages() {
        assertThat(list("en").getList("items.text"))
                .doesNotContainAnyElementsOf(list("sv").getList("items.text"));
        assertThat(list("en").getList("items.key")).isEqualTo(list("sv").getList("items.key"));
    }

    @Test
    void answersInTheLanguageAskedFor() {
        given().header("Accept-Language", "sv")
                .get("/api/v1/purposes")
                .then()
                .header("Content-Language", equalTo("sv"))
                .body(containsString("Nyhetsbrev"));
        given().get("/api/v1/purposes?lang=de").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update purpose set text_sv = 'annat'", "delete from purpose", "truncate purpose cascade"})
    void neverChangeOncePublished(String change) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(change).executeUpdate()))
                .hasStackTraceContaining("never changes: publish a new version");
    }

    @Test
    @TestTransaction
    void haveTheNewestVersionCurrent() {
        database.createNativeQuery("""
                        insert into purpose (key, version, dpv_purpose, data_categories, title_sv, title_en, text_sv, text_en)
                        values ('newsletter', 2, 'DirectMarketing', array['email'], 'N', 'N', 'Ny', 'New')
                        """).executeUpdate();

        assertThat(purposes.current("newsletter").version()).isEqualTo(2);
        assertThat(purposes.current())
                .filteredOn(purpose -> purpose.key().equals("newsletter"))
                .hasSize(1);
        assertThat(purposes.version("newsletter", 1)).isPresent();
    }

    private static JsonPath list(String lang) {
        return given().get("/api/v1/purposes?lang=" + lang)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
