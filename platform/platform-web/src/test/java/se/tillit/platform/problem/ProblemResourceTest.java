package se.tillit.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.platform.test.IssuerStack;

@QuarkusTest
@WithTestResource(IssuerStack.class)
class ProblemResourceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"canary\",\"other\":1};400;/other;unknown-field",
                "{\"name\":\"canary\",\"count\":\"canary\"};400;/count;*",
                "{\"name\":5};400;/name;*",
                "{\"name\":\"canary\",\"flag\":\"true\"};400;/flag;*",
                "{\"name\":\"canary\",\"kind\":\"CANARY\"};400;/kind;invalid-format",
                "{\"name\":\"canary\",\"kind\":0};400;/kind;*",
                "{\"name\":\"canary\",\"date\":\"canary\"};400;/date;invalid-format",
                "{\"name\":\"canary\",\"name\":\"twice\"};400;*;*",
                "{\"name\":\"canary\"} trailing;400;*;*",
                "{\"name\":\"canary;400;*;invalid-json",
                "[];400;*;*",
                "{};422;/name;required",
                "{\"name\":\"canary\",\"children\":[{\"name\":\"ok\"},{\"name\":\"too-long-canary\"}]};422;/children/1/name;size",
                "null;422;*;required"
            })
    void namesTheFieldAndEchoesNothing(String body, int status, String pointer, String code) {
        ValidatableResponse answer = given().contentType("application/json")
                .body(body)
                .post("/api/v1/probe")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("instance", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("canary")))
                .body("errors.size()", equalTo(1));
        if (!pointer.equals("*")) {
            answer.body("errors[0].pointer", equalTo(pointer));
        }
        if (!code.equals("*")) {
            answer.body("errors[0].code", equalTo(code));
        }
    }

    @Test
    void acceptsWhatIsRight() {
        given().contentType("application/json")
                .body(
                        "{\"name\":\"å\",\"count\":3,\"flag\":true,\"kind\":\"ONE\",\"date\":\"2026-02-28\",\"children\":[{\"name\":\"ok\"}]}")
                .post("/api/v1/probe")
                .then()
                .statusCode(200)
                .body("name", equalTo("å"));
    }

    @Test
    void speaksSwedishWhenAsked() {
        given().header("Accept-Language", "sv-SE,sv;q=0.9,en;q=0.1")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/probe")
                .then()
                .statusCode(422)
                .header("Content-Language", "sv")
                .body("title", equalTo("En regel är inte uppfylld"))
                .body("errors[0].message", equalTo("måste anges"));
    }

    @Test
    void speaksEnglishWhateverElseIsAsked() {
        for (String language : new String[] {"de", "*", "not a language §§", ""}) {
            given().header("Accept-Language", language)
                    .get("/api/v1/nowhere")
                    .then()
                    .statusCode(404)
                    .body("title", equalTo("Not found"));
        }
    }

    @Test
    void hidesWhatWentWrongInside() {
        given().get("/api/v1/probe/failure")
                .then()
                .statusCode(500)
                .body("type", equalTo("urn:tillit:problem:internal-error"))
                .body(not(containsString("secret-canary")));
    }

    @Test
    void carriesMembersAndRetryAfter() {
        given().get("/api/v1/probe/notice")
                .then()
                .statusCode(428)
                .header("Retry-After", "7")
                .body("requiredNotices[0].key", equalTo("k.1"));
    }

    @Test
    void refusesUnknownQueryParameters() {
        given().queryParam("wrod", "x")
                .get("/api/v1/probe/list")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?wrod"))
                .body("errors[0].code", equalTo("unknown-parameter"));
        given().queryParam("word", "x").get("/api/v1/probe/list").then().statusCode(200);
    }

    @Test
    void answersWrongMethodsAndMediaTypesInTheSameForm() {
        given().delete("/api/v1/probe/list").then().statusCode(405).contentType("application/problem+json");
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/probe")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void answersPathsOutsideTheApiInTheSameForm() {
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void foreignAndUnknownPathsHaveTheSameBytes() {
        String one = given().get("/api/v1/nowhere").then().extract().asString();
        String other = given().get("/api/v1/nowhere-else").then().extract().asString();
        assertThat(one.replaceAll("[0-9a-f]{32}", "")).isEqualTo(other.replaceAll("[0-9a-f]{32}", ""));
    }
}
