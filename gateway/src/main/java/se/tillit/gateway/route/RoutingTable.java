package se.tillit.gateway.route;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.tillit.gateway.ratelimit.LimitClass;
import se.tillit.platform.identity.Roles;

/**
 * Everything that can be called from outside, row by row. The OpenAPI document has the same operations and no other; a
 * test compares the two. Service-to-service paths ({@code /internal}) have no row, and so no door.
 *
 * <p>A path on which something can be closed (hidden, narrowed, deleted, suspended) is {@link LimitClass#CLOSING}: such an
 * act never fails for a rate limit, and what an act does is in a body that the gateway does not read.
 */
@Singleton
public class RoutingTable {

    private static final Access CANDIDATE = Access.role(Roles.CANDIDATE);
    private static final Access EMPLOYER = Access.role(Roles.EMPLOYER);
    private static final Access PARTNER = Access.role(Roles.PARTNER);
    private static final Access OPERATOR = Access.role(Roles.OPERATOR);
    private static final Access OPERATOR_OR_DPO = Access.anyOf(Roles.OPERATOR, Roles.DPO);

    private final List<Route> routes;

    public RoutingTable() {
        List<Route> rows = new ArrayList<>();
        rows.addAll(anyone());
        rows.addAll(candidates());
        rows.addAll(consents());
        rows.addAll(disclosures());
        rows.addAll(employers());
        rows.addAll(jobAds());
        rows.addAll(agents());
        rows.addAll(operators());
        routes = List.copyOf(rows);
    }

    private static List<Route> anyone() {
        return List.of(
                open("GET", "/openapi", Upstream.GATEWAY, LimitClass.ANONYMOUS_READ),
                open("POST", "/registrations", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open("POST", "/registrations/confirmations", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open("GET", "/registrations/confirmations/{token}", Upstream.ACCOUNT, LimitClass.ANONYMOUS_READ),
                open("POST", "/employer-applications", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open("POST", "/employer-applications/confirmations", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open(
                        "GET",
                        "/employer-applications/confirmations/{token}",
                        Upstream.ACCOUNT,
                        LimitClass.ANONYMOUS_READ),
                open("POST", "/invitations/confirmations", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open("GET", "/invitations/confirmations/{token}", Upstream.ACCOUNT, LimitClass.ANONYMOUS_READ),
                open("POST", "/newsletter-subscriptions", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open("POST", "/newsletter-subscriptions/confirmations", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open(
                        "GET",
                        "/newsletter-subscriptions/confirmations/{token}",
                        Upstream.ACCOUNT,
                        LimitClass.ANONYMOUS_READ),
                open("GET", "/unsubscriptions/{token}", Upstream.ACCOUNT, LimitClass.ANONYMOUS_READ),
                open("POST", "/unsubscriptions/{token}", Upstream.ACCOUNT, LimitClass.CLOSING),
                open("POST", "/recoveries", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open("POST", "/recoveries/confirmations", Upstream.ACCOUNT, LimitClass.ANONYMOUS_WRITE),
                open("GET", "/recoveries/confirmations/{token}", Upstream.ACCOUNT, LimitClass.ANONYMOUS_READ),
                open("GET", "/jobs", Upstream.JOBAGENT, LimitClass.ANONYMOUS_READ),
                open("GET", "/jobs/changes", Upstream.JOBAGENT, LimitClass.ANONYMOUS_READ),
                open("GET", "/jobs/{id}", Upstream.JOBAGENT, LimitClass.ANONYMOUS_READ),
                open("POST", "/jobs/{id}/clicks", Upstream.JOBAGENT, LimitClass.ANONYMOUS_WRITE),
                open("GET", "/policies", Upstream.CONSENT, LimitClass.ANONYMOUS_READ),
                open("GET", "/policies/{version}", Upstream.CONSENT, LimitClass.ANONYMOUS_READ),
                open("GET", "/purposes", Upstream.CONSENT, LimitClass.ANONYMOUS_READ),
                open("GET", "/erasure-certificates/{receipt}", Upstream.CONSENT, LimitClass.ANONYMOUS_READ),
                open("GET", "/.well-known/jwks.json", Upstream.CONSENT, LimitClass.ANONYMOUS_READ));
    }

    private static List<Route> candidates() {
        return List.of(
                row("GET", "/me", Upstream.ACCOUNT, CANDIDATE, LimitClass.READ),
                row("PATCH", "/me", Upstream.ACCOUNT, CANDIDATE, LimitClass.WRITE),
                row("DELETE", "/me", Upstream.CONSENT, CANDIDATE, LimitClass.CLOSING),
                row("GET", "/me/preferences", Upstream.ACCOUNT, CANDIDATE, LimitClass.READ),
                row("PUT", "/me/preferences", Upstream.ACCOUNT, CANDIDATE, LimitClass.CLOSING),
                row("GET", "/me/messages", Upstream.ACCOUNT, CANDIDATE, LimitClass.READ),
                row("GET", "/me/messages/{id}", Upstream.ACCOUNT, CANDIDATE, LimitClass.READ),
                row("PATCH", "/me/messages/{id}", Upstream.ACCOUNT, CANDIDATE, LimitClass.WRITE),
                row("DELETE", "/me/messages/{id}", Upstream.ACCOUNT, CANDIDATE, LimitClass.CLOSING),
                row("GET", "/me/profile", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("PATCH", "/me/profile", Upstream.CV, CANDIDATE, LimitClass.CLOSING),
                row("GET", "/me/cvs", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("POST", "/me/cvs", Upstream.CV, CANDIDATE, LimitClass.WRITE),
                row("GET", "/me/cvs/{id}", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("PUT", "/me/cvs/{id}", Upstream.CV, CANDIDATE, LimitClass.CLOSING),
                row("DELETE", "/me/cvs/{id}", Upstream.CV, CANDIDATE, LimitClass.CLOSING),
                row("PUT", "/me/cvs/{id}/visibility", Upstream.CV, CANDIDATE, LimitClass.CLOSING),
                row("GET", "/me/cvs/{id}/reads", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("GET", "/me/blocked-employers", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("POST", "/me/blocked-employers", Upstream.CV, CANDIDATE, LimitClass.CLOSING),
                row("DELETE", "/me/blocked-employers/{id}", Upstream.CV, CANDIDATE, LimitClass.WRITE));
    }

    private static List<Route> disclosures() {
        return List.of(
                row("GET", "/me/cases", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("GET", "/me/cases/{id}", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("POST", "/me/cases/{id}/acceptance", Upstream.CV, CANDIDATE, LimitClass.WRITE),
                row("POST", "/me/cases/{id}/refusal", Upstream.CV, CANDIDATE, LimitClass.CLOSING),
                row("POST", "/me/cases/{id}/replies", Upstream.CV, CANDIDATE, LimitClass.WRITE),
                row("POST", "/me/cases/{id}/reports", Upstream.CV, CANDIDATE, LimitClass.WRITE),
                row("GET", "/me/disclosures", Upstream.CV, CANDIDATE, LimitClass.READ),
                row("DELETE", "/me/disclosures/{id}", Upstream.CV, CANDIDATE, LimitClass.CLOSING),
                row("POST", "/employer/cvs/{ref}/cases", Upstream.GATEWAY, EMPLOYER, LimitClass.WRITE),
                row("GET", "/employer/cases", Upstream.GATEWAY, EMPLOYER, LimitClass.READ),
                row("GET", "/employer/cases/{id}", Upstream.GATEWAY, EMPLOYER, LimitClass.READ),
                row("POST", "/employer/cases/{id}/messages", Upstream.GATEWAY, EMPLOYER, LimitClass.WRITE));
    }

    private static List<Route> consents() {
        return List.of(
                row("GET", "/me/consents", Upstream.CONSENT, CANDIDATE, LimitClass.READ),
                row("PUT", "/me/consents/{purpose}", Upstream.CONSENT, CANDIDATE, LimitClass.WRITE),
                row("DELETE", "/me/consents/{purpose}", Upstream.CONSENT, CANDIDATE, LimitClass.CLOSING),
                row("GET", "/me/consents/{purpose}/history", Upstream.CONSENT, CANDIDATE, LimitClass.READ),
                row("GET", "/me/consents/{purpose}/receipt", Upstream.CONSENT, CANDIDATE, LimitClass.READ),
                row("PUT", "/me/policy-acceptance", Upstream.CONSENT, CANDIDATE, LimitClass.WRITE),
                row("GET", "/admin/policies", Upstream.CONSENT, OPERATOR, LimitClass.READ),
                row("POST", "/admin/policies", Upstream.CONSENT, OPERATOR, LimitClass.WRITE),
                row("GET", "/me/retention", Upstream.CONSENT, CANDIDATE, LimitClass.READ),
                row("GET", "/admin/retention-policies", Upstream.CONSENT, OPERATOR, LimitClass.READ),
                row("PUT", "/admin/retention-policies/{category}", Upstream.CONSENT, OPERATOR, LimitClass.WRITE),
                row("POST", "/admin/retention-runs", Upstream.CONSENT, OPERATOR, LimitClass.WRITE),
                row("GET", "/admin/retention-runs/{id}", Upstream.CONSENT, OPERATOR, LimitClass.READ));
    }

    private static List<Route> employers() {
        return List.of(
                row("GET", "/employer", Upstream.GATEWAY, EMPLOYER, LimitClass.READ),
                row("PATCH", "/employer", Upstream.GATEWAY, EMPLOYER, LimitClass.WRITE),
                row("GET", "/employer/members", Upstream.GATEWAY, EMPLOYER, LimitClass.READ),
                row("POST", "/employer/members", Upstream.GATEWAY, EMPLOYER, LimitClass.WRITE),
                row("DELETE", "/employer/members/{id}", Upstream.GATEWAY, EMPLOYER, LimitClass.CLOSING),
                row("GET", "/employer/cvs", Upstream.GATEWAY, EMPLOYER, LimitClass.EMPLOYER_SEARCH),
                row("POST", "/employer/cv-searches", Upstream.GATEWAY, EMPLOYER, LimitClass.EMPLOYER_SEARCH),
                row("GET", "/employer/cvs/{ref}", Upstream.GATEWAY, EMPLOYER, LimitClass.EMPLOYER_READ));
    }

    private static List<Route> agents() {
        return List.of(
                row("GET", "/me/job-agents", Upstream.JOBAGENT, CANDIDATE, LimitClass.READ),
                row("POST", "/me/job-agents", Upstream.JOBAGENT, CANDIDATE, LimitClass.WRITE),
                row("POST", "/me/job-agents/preview", Upstream.JOBAGENT, CANDIDATE, LimitClass.WRITE),
                row("GET", "/me/job-agents/{id}", Upstream.JOBAGENT, CANDIDATE, LimitClass.READ),
                row("PUT", "/me/job-agents/{id}", Upstream.JOBAGENT, CANDIDATE, LimitClass.CLOSING),
                row("DELETE", "/me/job-agents/{id}", Upstream.JOBAGENT, CANDIDATE, LimitClass.CLOSING),
                row("GET", "/me/job-agents/{id}/matches", Upstream.JOBAGENT, CANDIDATE, LimitClass.READ),
                row("GET", "/me/job-agents/{id}/explanation", Upstream.JOBAGENT, CANDIDATE, LimitClass.READ),
                row("POST", "/admin/digest-runs", Upstream.JOBAGENT, OPERATOR, LimitClass.WRITE),
                row("GET", "/admin/digest-runs/{id}", Upstream.JOBAGENT, OPERATOR, LimitClass.READ));
    }

    /** An employer's own ads have nothing of a candidate in them, so that the service's answer passes as it is. */
    private static List<Route> jobAds() {
        return List.of(
                row("GET", "/employer/job-ads", Upstream.JOBAGENT, EMPLOYER, LimitClass.READ),
                row("POST", "/employer/job-ads", Upstream.JOBAGENT, EMPLOYER, LimitClass.WRITE),
                row("GET", "/employer/job-ads/{id}", Upstream.JOBAGENT, EMPLOYER, LimitClass.READ),
                row("PUT", "/employer/job-ads/{id}", Upstream.JOBAGENT, EMPLOYER, LimitClass.CLOSING),
                row("DELETE", "/employer/job-ads/{id}", Upstream.JOBAGENT, EMPLOYER, LimitClass.CLOSING),
                row("GET", "/partner/job-ads", Upstream.JOBAGENT, PARTNER, LimitClass.PARTNER),
                row("PUT", "/partner/job-ads/{externalId}", Upstream.JOBAGENT, PARTNER, LimitClass.PARTNER),
                row("DELETE", "/partner/job-ads/{externalId}", Upstream.JOBAGENT, PARTNER, LimitClass.CLOSING),
                row("GET", "/partner/clicks", Upstream.JOBAGENT, PARTNER, LimitClass.PARTNER),
                streamed("POST", "/partner/job-ads/batch", Upstream.JOBAGENT, PARTNER, LimitClass.PARTNER));
    }

    private static List<Route> operators() {
        return List.of(
                row("GET", "/admin/employers", Upstream.ACCOUNT, OPERATOR, LimitClass.READ),
                row("POST", "/admin/employers/{id}/verification", Upstream.ACCOUNT, OPERATOR, LimitClass.WRITE),
                row("POST", "/admin/employers/{id}/suspension", Upstream.ACCOUNT, OPERATOR, LimitClass.CLOSING),
                row("GET", "/admin/partners", Upstream.ACCOUNT, OPERATOR, LimitClass.READ),
                row("POST", "/admin/partners", Upstream.ACCOUNT, OPERATOR, LimitClass.WRITE),
                row("DELETE", "/admin/partners/{id}", Upstream.ACCOUNT, OPERATOR, LimitClass.CLOSING),
                row("GET", "/admin/consents/verification", Upstream.CONSENT, OPERATOR_OR_DPO, LimitClass.READ),
                row("GET", "/admin/erasures", Upstream.CONSENT, OPERATOR_OR_DPO, LimitClass.READ),
                row("POST", "/admin/erasures/{id}/retry", Upstream.CONSENT, OPERATOR, LimitClass.WRITE),
                row("GET", "/admin/parked-events", Upstream.GATEWAY, OPERATOR, LimitClass.READ),
                row("POST", "/admin/parked-events/{id}/release", Upstream.GATEWAY, OPERATOR, LimitClass.WRITE),
                row("POST", "/admin/newsletters", Upstream.ACCOUNT, OPERATOR, LimitClass.WRITE));
    }

    private static Route open(String method, String path, Upstream upstream, LimitClass limit) {
        return row(method, path, upstream, Access.ANYONE, limit);
    }

    private static Route streamed(String method, String path, Upstream upstream, Access access, LimitClass limit) {
        return new Route(method, PathTemplate.of(path), upstream, access, limit, true);
    }

    private static Route row(String method, String path, Upstream upstream, Access access, LimitClass limit) {
        return new Route(method, PathTemplate.of(path), upstream, access, limit);
    }

    /** Every row. */
    public List<Route> routes() {
        return routes;
    }

    /** Finds the row for a request's method and its path as it was sent. */
    public Resolution resolve(String method, String rawPath) {
        Optional<RequestPath> path = RequestPath.parse(rawPath);
        if (path.isEmpty()) {
            return new Resolution.Unknown();
        }
        Optional<PathTemplate> template = routes.stream()
                .map(Route::template)
                .filter(candidate -> candidate.matches(path.get()))
                .max(Comparator.comparingLong(PathTemplate::fixedSegments));
        if (template.isEmpty()) {
            return new Resolution.Unknown();
        }
        List<Route> rows = routes.stream()
                .filter(row -> row.template().equals(template.get()))
                .toList();
        return rows.stream()
                .filter(row -> row.serves(method))
                .<Resolution>map(row -> new Resolution.Found(row, path.get()))
                .findFirst()
                .orElseGet(() -> new Resolution.OtherMethods(template.get(), allowed(rows)));
    }

    private static Set<String> allowed(List<Route> rows) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (Route row : rows) {
            methods.add(row.method());
            if (row.serves("HEAD")) {
                methods.add("HEAD");
            }
        }
        return methods;
    }
}
