package se.tillit.system;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/**
 * A browser that is as talkative as an answer lets it be: it takes every cookie along that the platform sets, wherever it goes,
 * and names the page that it comes from unless it was told not to.
 */
final class Browser {

    private final String page;

    /** @param page where it stands, with everything in the address that a front end could have put there */
    Browser(String page) {
        this.page = page;
    }

    /** Follows what the answer to a click says. */
    void leaves(Response click, PartnerStub site) {
        String target = click.jsonPath().getString("targetUrl");
        RequestSpecification visit = given().redirects().follow(false).header("User-Agent", "Browser");
        for (Cookie cookie : click.getDetailedCookies()) {
            visit.cookie(cookie.getName(), cookie.getValue());
        }
        if (!"no-referrer".equals(click.getHeader("Referrer-Policy"))) {
            visit.header("Referer", page);
        }
        URI where = site.reached(target);
        visit.urlEncodingEnabled(false).get(where).then().statusCode(200);
    }
}
