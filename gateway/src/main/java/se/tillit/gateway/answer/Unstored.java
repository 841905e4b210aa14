package se.tillit.gateway.answer;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers of which no copy is kept: a change by whom they are about is true at once, so none may outlive it. */
public final class Unstored {

    private Unstored() {}

    /** The status and what goes with it. */
    public static <T> RestResponse<T> answer(RestResponse.Status status, T entity) {
        return RestResponse.ResponseBuilder.create(status, entity)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
