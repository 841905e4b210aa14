package se.tillit.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Connections on which nothing more is answered. Closing takes a moment, and what was sent behind the last request is in
 * the server's hands before that: it must not be taken for a request.
 */
@Singleton
class LastRequests {

    private final Cache<HttpConnection, Boolean> ended =
            Caffeine.newBuilder().weakKeys().build();

    /** Makes this the last request of its connection. */
    void endWith(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        ended.put(connection, true);
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(_ -> connection.close());
    }

    /** Whether a request came behind the last one. */
    boolean passed(HttpServerRequest request) {
        return ended.getIfPresent(request.connection()) != null;
    }
}
