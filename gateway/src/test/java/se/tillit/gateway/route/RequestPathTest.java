package se.tillit.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/me/cvs/0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11",
                "/api/v1/policies/2026-11-22.1",
                "/api/v1/registrations/confirmations/aB3_-~",
                "/api/v1/.well-known/jwks.json"
            })
    void plainPathIsWrittenAsItWasSent(String path) {
        assertThat(RequestPath.parse(path)).map(RequestPath::written).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/me",
                "/API/v1/me",
                "//api/v1/me",
                "/api//v1/me",
                "/api/v1//me",
                "/api/v1/me/",
                "/api/v1/./me",
                "/api/v1/me/../internal/profiles",
                "/api/v1/me/..",
                "/api/v1/..me",
                "/api/v1/.me",
                "/.well-known/openid-configuration",
                "/.well-known/../api/v1/me",
                "/api/v1/%6de",
                "/api/v1/me%2fcvs",
                "/api/v1/%2e%2e/internal",
                "/api/v1/me;x=1",
                "/api/v1/me\\cvs",
                "/api/v1/me cvs",
                "/api/v1/me\u0000",
                "/api/v1/mé",
                "http://localhost/api/v1/me",
                "*"
            })
    void anyOtherSpellingIsNoPath(String path) {
        assertThat(RequestPath.parse(path)).isEmpty();
    }

    @Test
    void publicKeysStandAtTheRootToo() {
        assertThat(RequestPath.parse("/.well-known/jwks.json"))
                .map(RequestPath::written)
                .contains("/api/v1/.well-known/jwks.json");
    }

    @Test
    void endlessPathIsNoPath() {
        assertThat(RequestPath.parse("/api/v1/" + "a".repeat(600))).isEmpty();
    }
}
