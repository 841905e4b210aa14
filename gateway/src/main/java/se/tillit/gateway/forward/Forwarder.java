package se.tillit.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import se.tillit.gateway.answer.ProblemAnswers;
import se.tillit.gateway.route.Resolution;
import se.tillit.gateway.route.Route;
import se.tillit.gateway.route.Upstream;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Sends a request that may pass to the service that its row names. */
@Singleton
public class Forwarder {

    /** A tunnel would pass every check by: no WebSocket. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final ForwardConfig config;
    private final BoundedBody bodies;
    private final ProblemAnswers problems;
    private final HttpClient client;

    Forwarder(Vertx vertx, ForwardConfig config, BoundedBody bodies, ProblemAnswers problems) {
        this.config = config;
        this.bodies = bodies;
        this.problems = problems;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    /** Forwards a request and streams the answer back. */
    public void forward(RoutingContext context, Resolution.Found found) {
        HttpServerRequest request = context.request();
        // Inside the chain, so that whatever goes wrong in it ends as an answer.
        body(request, found.route())
                .map(body -> send(request, found, body))
                .onFailure(failure -> refuse(context, failure));
    }

    private Future<Optional<Body>> body(HttpServerRequest request, Route route) {
        return route.streamed()
                ? Future.succeededFuture(Optional.of(bodies.stream(request)))
                : bodies.read(request)
                        .map(body -> body.length() == 0 ? Optional.empty() : Optional.of(Body.body(body)));
    }

    /** Refuses what is longer than any body that is passed on to the row, before a byte of it is read. */
    public void refuseTooLarge(HttpServerRequest request, Route route) {
        bodies.refuseTooLarge(request, route.streamed());
    }

    private HttpProxy send(HttpServerRequest request, Resolution.Found found, Optional<Body> body) {
        // One proxy per request: it holds nothing but what this request needs, and no state to mix up.
        HttpProxy proxy = HttpProxy.reverseProxy(OPTIONS, client)
                .origin(_ -> connect(found.route()))
                .addInterceptor(new Passage(found, body, config.retryAfter(), problems));
        proxy.handle(request);
        return proxy;
    }

    private Future<HttpClientRequest> connect(Route route) {
        URI service = address(route.upstream());
        Duration silence = route.streamed() ? config.streamedAnswerTimeout() : config.answerTimeout();
        boolean tls = "https".equals(service.getScheme());
        int port = service.getPort() > 0 ? service.getPort() : tls ? 443 : 80;
        return client.request(new RequestOptions()
                .setHost(service.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(silence.toMillis()));
    }

    private URI address(Upstream upstream) {
        return switch (upstream) {
            case ACCOUNT -> config.account();
            case CV -> config.cv();
            case CONSENT -> config.consent();
            case JOBAGENT -> config.jobagent();
            case GATEWAY -> throw new IllegalArgumentException("the gateway does not forward to itself");
        };
    }

    /** The rest of the body is not read, so nothing can follow on this connection. */
    private void refuse(RoutingContext context, Throwable failure) {
        context.addEndHandler(_ -> context.request().connection().close());
        problems.send(
                failure instanceof ProblemException problem
                        ? problem
                        : new ProblemException(ProblemType.INTERNAL_ERROR, failure),
                context.request());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
