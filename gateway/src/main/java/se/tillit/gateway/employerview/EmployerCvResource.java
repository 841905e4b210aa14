package se.tillit.gateway.employerview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.answer.Unstored;
import se.tillit.gateway.service.CallersToken;
import se.tillit.gateway.service.CvService;
import se.tillit.gateway.service.Refusals;
import se.tillit.gateway.service.ServiceAnswers;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemType;

/** CVs for employers: asked of cv-service with the caller's own token, answered with views that are built here. */
@Path("/employer")
@RolesAllowed(Roles.EMPLOYER)
@RunOnVirtualThread
class EmployerCvResource {

    private static final Refusals REFUSALS = new Refusals(ProblemType.EMPLOYER_NOT_VERIFIED);

    private final CvService cvs;
    private final ServiceAnswers answers;
    private final CallersToken token;

    EmployerCvResource(@RestClient CvService cvs, ServiceAnswers answers, CallersToken token) {
        this.cvs = cvs;
        this.answers = answers;
        this.token = token;
    }

    /** Finds CVs by occupation, place and words. Several values of one parameter widen the search. */
    @GET
    @Path("/cvs")
    @Operation(
            operationId = "findCvs",
            summary = "Find CVs",
            description =
                    "Newest first. An anonymous CV is found by its masked text and by nothing else. Several values of"
                            + " one parameter widen the search.")
    public RestResponse<SearchResult> search(
            @QueryParam("q") @Nullable String text,
            @QueryParam("occupation") List<String> occupations,
            @QueryParam("place") List<String> places,
            @BeanParam PageQuery page) {
        SearchTerms.check(text, occupations, places, (filter, _) -> "?" + filter);
        String cursor = page.cursor().orElse(null);
        return found(cursor, () -> cvs.search(token.bearer(), text, occupations, places, page.limit(), cursor));
    }

    /** The same search with its terms in the body, where they leave no trace in a URL. */
    @POST
    @Path("/cv-searches")
    @Operation(
            operationId = "searchCvs",
            summary = "Find CVs with a body",
            description =
                    "The same search with its terms in the body, where they leave no trace in a URL. Creates nothing.")
    public RestResponse<SearchResult> search(@Valid @NotNull SearchCriteria criteria) {
        SearchTerms.check(
                criteria.q(), criteria.occupation(), criteria.place(), (filter, index) -> "/" + filter + "/" + index);
        return found(criteria.cursor(), () -> cvs.search(token.bearer(), criteria));
    }

    /** One CV as this employer may see it now. The owner finds the read in a log. */
    @GET
    @Path("/cvs/{ref}")
    @Operation(
            operationId = "readEmployerCv",
            summary = "Read a CV",
            description = "As this employer may see it now; the owner finds the read in a log.")
    public RestResponse<EmployerView> read(@PathParam("ref") String ref) {
        return Unstored.answer(
                RestResponse.Status.OK,
                EmployerView.of(ref, answers.read(() -> cvs.cv(token.bearer(), ref), REFUSALS)));
    }

    private RestResponse<SearchResult> found(@Nullable String cursor, Supplier<RestResponse<InputStream>> call) {
        return Unstored.answer(RestResponse.Status.OK, SearchResult.of(answers.page(cursor, call, REFUSALS)));
    }
}
