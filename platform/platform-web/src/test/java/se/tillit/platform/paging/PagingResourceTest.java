package se.tillit.platform.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.platform.test.IssuerStack;

@QuarkusTest
@WithTestResource(IssuerStack.class)
class PagingResourceTest {

    @Test
    void walksAllPagesOnce() {
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 15);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var answer =
                    request.get("/api/v1/probe/list").then().statusCode(200).extract();
            seen.addAll(answer.<List<Integer>>path("items"));
            cursor = answer.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void saysNullOnTheLastPage() {
        given().queryParam("limit", 100)
                .get("/api/v1/probe/list")
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1.5", "99999999999"})
    void refusesOtherLimits(String limit) {
        given().queryParam("limit", limit)
                .get("/api/v1/probe/list")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64 §", "BHRlc3Q"})
    void refusesBrokenCursors(String cursor) {
        refused(cursor, null);
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        String cursor = given().queryParam("limit", 5).get("/api/v1/probe/list").path("nextCursor");
        given().queryParam("cursor", cursor).get("/api/v1/probe/list").then().statusCode(200);
        refused(cursor, "other");
    }

    private static void refused(String cursor, @Nullable String word) {
        var request = given().queryParam("cursor", cursor);
        if (word != null) {
            request.queryParam("word", word);
        }
        request.get("/api/v1/probe/list").then().statusCode(400).body("errors[0].pointer", equalTo("?cursor"));
    }
}
