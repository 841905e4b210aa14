package se.tillit.system;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An employer's user, looking for people through the gateway. */
final class Employer {

    private final Login login;

    Employer(Login login) {
        this.login = login;
    }

    RequestSpecification request() {
        return login.request();
    }

    Login login() {
        return login;
    }

    ValidatableResponse search(Map<String, ?> criteria) {
        return request().queryParams(criteria).get("/api/v1/employer/cvs").then();
    }

    ValidatableResponse open(String ref) {
        return request().get("/api/v1/employer/cvs/{ref}", ref).then();
    }

    /** The card with this headline among all hits of a search, through all its pages. */
    Optional<Map<String, Object>> card(Map<String, ?> criteria, String headline) {
        String cursor = null;
        do {
            RequestSpecification page = request().queryParams(criteria).queryParam("limit", 100);
            if (cursor != null) {
                page.queryParam("cursor", cursor);
            }
            ValidatableResponse answer = page.get("/api/v1/employer/cvs").then().statusCode(200);
            List<Map<String, Object>> cards = answer.extract().path("items");
            for (Map<String, Object> card : cards) {
                if (headline.equals(card.get("headline"))) {
                    return Optional.of(card);
                }
            }
            cursor = answer.extract().path("nextCursor");
        } while (cursor != null);
        return Optional.empty();
    }
}
