package se.tillit.gateway.service;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller's own access token, which is what a service is asked with: the gateway has no rights of its own. */
@RequestScoped
public class CallersToken {

    private final JsonWebToken token;

    CallersToken(JsonWebToken token) {
        this.token = token;
    }

    /** The value of {@code Authorization}. */
    public String bearer() {
        return "Bearer " + token.getRawToken();
    }
}
