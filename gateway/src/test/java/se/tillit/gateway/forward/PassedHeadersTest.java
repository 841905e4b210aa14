package se.tillit.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassedHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-User-Id",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "Forwarded",
                "Cookie",
                "Connection",
                "Transfer-Encoding",
                "Content-Length",
                "TE",
                "Upgrade",
                "Proxy-Authorization",
                "X-HTTP-Method-Override",
                "traceparent",
                "Authorization"
            })
    void requestHeaderOutsideTheListStays(String name) {
        assertThat(PassedHeaders.in(headers(name, "x"), false).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accept", "ACCEPT-LANGUAGE", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key"})
    void requestHeaderOnTheListPasses(String name) {
        assertThat(PassedHeaders.in(headers(name, "x"), false).get(name)).isEqualTo("x");
    }

    @Test
    void tokenPassesWhereOneIsNeeded() {
        assertThat(PassedHeaders.in(headers("authorization", "Bearer x"), true).get("Authorization"))
                .isEqualTo("Bearer x");
    }

    @Test
    void doubledHeaderPassesOnce() {
        MultiMap sent = headers("Idempotency-Key", "first").add("Idempotency-Key", "second");

        assertThat(PassedHeaders.in(sent, true).getAll("Idempotency-Key")).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-Cookie",
                "Server",
                "X-Powered-By",
                "Connection",
                "Keep-Alive",
                "Transfer-Encoding",
                "Warning",
                "Access-Control-Allow-Origin",
                "Link"
            })
    void answerHeaderOutsideTheListStays(String name) {
        assertThat(PassedHeaders.out(headers(name, "x")).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ETag",
                "RateLimit",
                "Retry-After",
                "Cache-Control",
                "Content-Language",
                "WWW-Authenticate",
                "Content-Type"
            })
    void answerHeaderOnTheListPasses(String name) {
        assertThat(PassedHeaders.out(headers(name, "x")).get(name)).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "http://cv-service:8082/api/v1/me/cvs/1, /api/v1/me/cvs/1",
        "/api/v1/me/cvs/1, /api/v1/me/cvs/1",
        "http://cv-service:8082/api/v1/me/cvs/1?x=y, /api/v1/me/cvs/1"
    })
    void locationIsAPathOfTheGateway(String sent, String passed) {
        assertThat(PassedHeaders.out(headers("Location", sent)).get("Location")).isEqualTo(passed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example/login", "/elsewhere", "//evil.example/x", "mailto:x@example.org", "%%%"})
    void locationElsewhereStays(String sent) {
        assertThat(PassedHeaders.out(headers("Location", sent)).names()).isEmpty();
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
