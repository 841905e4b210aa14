package se.tillit.cv.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class ProfileResourceTest {

    private static final String PROFILE = "/api/v1/me/profile";

    @Test
    void isEmptyForSomebodyWhoGaveNothing() {
        Candidate.withoutProfile()
                .asks()
                .get(PROFILE)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "no-store")
                .body("provenance", anEmptyMap())
                .body("name", nullValue());
    }

    @Test
    void mergesPatchesAndSaysWhereEachValueCameFrom() {
        Candidate candidate = Candidate.withProfile();

        candidate
                .patches(Map.of("address", Map.of("city", "Solna"), "phone", "08-465 004 99"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Signe Testberg"))
                .body("address.street", equalTo("Provgatan 7"))
                .body("address.postalCode", equalTo("11122"))
                .body("address.city", equalTo("Solna"))
                .body("provenance.phone.source", equalTo("OWNER"))
                .body("provenance.phone.at", notNullValue());
        candidate.patches(nulling("mobile")).then().statusCode(200).body("mobile", nullValue());
    }

    @Test
    void refusesPersonnummerAndNeitherStoresNorEchoesIt() {
        Candidate candidate = Candidate.withProfile();

        String refusal = candidate
                .patches(Map.of("personnummer", "19880203-2384", "phone", "08-465 004 11"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:tillit:problem:consent-required"))
                .body("errors[0].pointer", equalTo("/personnummer"))
                .extract()
                .asString();

        assertThat(refusal).doesNotContain("2384");
        assertThat(candidate.asks().get(PROFILE).asString())
                .doesNotContain("2384")
                .contains("08-465 004 10");
        candidate.patches(nulling("personnummer")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "address"})
    void keepsNameAndAddressAsLongAsThereIsCv(String box) {
        Candidate candidate = Candidate.withProfile();
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate
                .patches(nulling(box))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/" + box))
                .body("errors.code", contains("needed-by-cv"));
        candidate.deletes(cv).then().statusCode(204);
        candidate.patches(nulling(box)).then().statusCode(200).body(box, nullValue());
    }

    @Test
    void honoursIfMatch() {
        Candidate candidate = Candidate.withProfile();

        candidate
                .sends(Map.of("phone", "08-465 004 12"))
                .header("If-Match", "\"7\"")
                .patch(PROFILE)
                .then()
                .statusCode(412);
        candidate
                .sends(Map.of("phone", "08-465 004 12"))
                .header("If-Match", "\"1\"")
                .patch(PROFILE)
                .then()
                .statusCode(200);
    }

    @Test
    void takesMergePatchMediaType() {
        Candidate.withoutProfile()
                .asks()
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Signe\"}")
                .patch(PROFILE)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nick\":\"S\"}",
                "{\"name\":7}",
                "{\"gender\":\"female\"}",
                "{\"birthDate\":\"3/2 1988\"}",
                "{\"address\":{\"zip\":\"1\"}}",
                "[]",
                "{\"provenance\":{}}",
                "{\"name\":"
            })
    void refusesMalformedPatches(String patch) {
        Candidate.withoutProfile()
                .asks()
                .contentType(ContentType.JSON)
                .body(patch)
                .patch(PROFILE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\" \"}",
                "{\"name\":\"Sig\\u0000ne\"}",
                "{\"name\":\"Sig\\ud800ne\"}",
                "{\"email\":\"signe\"}",
                "{\"citizenship\":\"XQ\"}",
                "{\"address\":{\"postalCode\":\"12\"}}",
                "{\"birthDate\":\"2999-01-01\"}"
            })
    void refusesValuesThatBreakRulesWithoutEchoingThem(String patch) {
        Candidate.withoutProfile()
                .asks()
                .contentType(ContentType.JSON)
                .body(patch)
                .patch(PROFILE)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", not(equalTo("")))
                .body("errors[0].message", not(equalTo(null)));
    }

    @Test
    void isClosedToOtherRolesAndToNobody() {
        given().get(PROFILE).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .get(PROFILE)
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.operator()).get(PROFILE).then().statusCode(403);
    }

    private static Map<String, Object> nulling(String box) {
        return Collections.singletonMap(box, null);
    }
}
