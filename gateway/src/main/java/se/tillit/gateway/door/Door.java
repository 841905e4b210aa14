package se.tillit.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.tillit.gateway.activity.Visits;
import se.tillit.gateway.answer.ProblemAnswers;
import se.tillit.gateway.forward.Forwarder;
import se.tillit.gateway.route.Resolution;
import se.tillit.gateway.route.Route;
import se.tillit.gateway.route.RoutingTable;
import se.tillit.gateway.route.Upstream;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * Every request on the public port passes here first, also those to the gateway's own resources and pages. The order of
 * the checks is what a caller can rely on: framing 400, path 404, method 405, login 401, role 403, quota 429.
 */
@Singleton
class Door {

    /** Behind CORS (-300) and what attaches the login (-200, -100); before every resource and page (0 and more). */
    private static final int ORDER = -50;

    private final RoutingTable table;
    private final Guard guard;
    private final Turnstile turnstile;
    private final Visits visits;
    private final Forwarder forwarder;
    private final LastRequests lastRequests;
    private final ProblemAnswers problems;

    Door(
            RoutingTable table,
            Guard guard,
            Turnstile turnstile,
            Visits visits,
            Forwarder forwarder,
            LastRequests lastRequests,
            ProblemAnswers problems) {
        this.table = table;
        this.guard = guard;
        this.turnstile = turnstile;
        this.visits = visits;
        this.forwarder = forwarder;
        this.lastRequests = lastRequests;
        this.problems = problems;
    }

    void hang(@Observes Router router) {
        router.route().order(ORDER).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (lastRequests.passed(request)) {
            name(request, "/malformed");
            request.connection().close();
            return;
        }
        if (Framing.ambiguous(request)) {
            name(request, "/malformed");
            lastRequests.endWith(context);
            refuse(
                    context,
                    new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("", "ambiguous-framing")));
            return;
        }
        if (Framing.lastOfConnection(request)) {
            lastRequests.endWith(context);
        }
        // OPTIONS * has none.
        String path = Objects.requireNonNullElse(request.path(), "");
        if (Pages.show(request.method().name(), path)) {
            context.next();
            return;
        }
        switch (table.resolve(request.method().name(), path)) {
            case Resolution.Unknown() -> {
                name(request, "/unknown");
                refuse(context, new ProblemException(ProblemType.NOT_FOUND));
            }
            case Resolution.OtherMethods other -> {
                name(request, other.template().path());
                offer(context, other.allowed());
            }
            case Resolution.Found found -> {
                name(request, found.route().template().path());
                admit(context, found);
            }
        }
    }

    /** OPTIONS describes a path; any other method that it does not have is refused with the same list. */
    private void offer(RoutingContext context, Set<String> allowed) {
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        if (context.request().method().name().equals("OPTIONS")) {
            context.response().setStatusCode(204).end();
        } else {
            refuse(context, new ProblemException(ProblemType.METHOD_NOT_ALLOWED));
        }
    }

    private void admit(RoutingContext context, Resolution.Found found) {
        // Inside the chain, so that whatever goes wrong in it ends as an answer.
        guard.admit(context, found.route().access())
                .invoke(visitor -> pass(context, found, visitor))
                .subscribe()
                .with(_ -> {}, failure -> refuse(context, problem(failure)));
    }

    private static ProblemException problem(Throwable failure) {
        return failure instanceof ProblemException known
                ? known
                : new ProblemException(ProblemType.INTERNAL_ERROR, failure);
    }

    private void pass(RoutingContext context, Resolution.Found found, Optional<Visitor> visitor) {
        Route route = found.route();
        turnstile.turn(route.limit(), context.request(), visitor.map(Visitor::account));
        visitor.filter(Visitor::candidate).ifPresent(candidate -> visits.note(candidate.account(), candidate.bearer()));
        forwarder.refuseTooLarge(context.request(), route);
        if (route.upstream() == Upstream.GATEWAY) {
            context.next();
        } else {
            forwarder.forward(context, found);
        }
    }

    private void refuse(RoutingContext context, ProblemException problem) {
        if (problem.type() == ProblemType.PAYLOAD_TOO_LARGE) {
            // Nobody reads the rest, and it must not be taken for the next request.
            lastRequests.endWith(context);
        }
        problems.send(problem, context.request());
    }

    /**
     * Metrics and spans take the name of a request from here, written as resources write theirs; without it they would take
     * its path, ids and all.
     */
    private static void name(HttpServerRequest request, String template) {
        ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", template);
    }
}
