package se.tillit.cv.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.reference.References;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Employers' search, as a link or as a body. Both find the same. */
@Path("/employer")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
@Tag(name = "Employer CVs")
class SearchResource {

    private final CvSearch search;
    private final References references;
    private final Cursors cursors;
    private final Caller caller;

    SearchResource(CvSearch search, References references, Cursors cursors, Caller caller) {
        this.search = search;
        this.references = references;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Searches by query parameters. */
    @GET
    @Path("/cvs")
    @Operation(
            operationId = "findCvs",
            summary = "Find CVs",
            description = "Newest first. An anonymous CV is found by its masked text and by nothing else.")
    public RestResponse<SearchAnswer> find(
            @QueryParam("q") @Parameter(description = "Words that the CV must have, each in some form.") @Nullable
                    String q,
            @QueryParam("occupation") @Parameter(description = "Concept ids of occupations; any of them.")
                    List<String> occupation,
            @QueryParam("place")
                    @Parameter(
                            description = "Counties or municipalities by SCB code or name, or postcodes; any of them.")
                    List<String> place,
            @BeanParam PageQuery page) {
        requireSize("?q", q == null ? 0 : q.length(), SearchRequest.MOST_TEXT);
        requireSize("?occupation", occupation.size(), SearchRequest.MOST_VALUES);
        requireSize("?place", place.size(), SearchRequest.MOST_VALUES);
        Criteria criteria = Criteria.of(q, occupation, place, (filter, _) -> "?" + filter);
        return answer(criteria, page.cursor(), page.limit());
    }

    /** Searches by a body, which no log and no history keeps. */
    @POST
    @Path("/cv-searches")
    @Operation(operationId = "searchCvs", summary = "Find CVs with a body", description = "Creates nothing.")
    public RestResponse<SearchAnswer> search(@Valid @NotNull SearchRequest request) {
        Criteria criteria = Criteria.of(
                request.q(), request.occupation(), request.place(), (filter, index) -> "/" + filter + "/" + index);
        return answer(
                criteria,
                Optional.ofNullable(request.cursor()),
                Optional.ofNullable(request.limit()).orElse(20));
    }

    private RestResponse<SearchAnswer> answer(Criteria criteria, Optional<String> cursor, int limit) {
        UUID account = caller.accountId();
        CursorScope scope =
                CursorScope.of(account, "employer-cvs", criteria.words(), criteria.occupations(), criteria.places());
        Optional<Position> behind = cursors.open(scope, cursor).map(Position::read);
        CvSearch.Found found = search.find(account, criteria, behind, limit);
        Page<Hit> page = Page.cut(
                found.hits(),
                limit,
                hit -> cursors.seal(scope, Position.behind(hit).written()));
        SearchAnswer body =
                new SearchAnswer(page.map(this::card).items(), page.nextCursor(), Count.of(found.total()), Map.of());
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private SearchAnswer.CardBody card(Hit hit) {
        return SearchAnswer.CardBody.of(hit, references.refFor(hit.employer(), hit.number(), hit.epoch()));
    }

    private static void requireSize(String parameter, int size, int most) {
        if (size > most) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, Violation.of(parameter, "size", 0, most));
        }
    }
}
