package se.tillit.jobagent.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.text.TextQuery;

/** Job ads, for anyone. */
@Path("/jobs")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Jobs")
class JobResource {

    private final JobSearch search;
    private final ReadJob readJob;
    private final Cursors cursors;
    private final ObjectMapper json;

    JobResource(JobSearch search, ReadJob readJob, Cursors cursors, ObjectMapper json) {
        this.search = search;
        this.readJob = readJob;
        this.cursors = cursors;
        this.json = json;
    }

    /** Searches the open ads. */
    @GET
    @Operation(
            operationId = "findJobs",
            summary = "Find jobs",
            description =
                    "The values of one parameter are alternatives, parameters add up. A job agent with the same criteria matches the same ads.")
    public SearchAnswer find(@BeanParam JobQuery query, @BeanParam PageQuery page) {
        Criteria criteria = query.criteria();
        Sort sort = query.sort();
        CursorScope scope = scope(criteria, sort);
        Optional<Position> behind = cursors.open(scope, page.cursor()).map(Position::read);
        boolean facets = behind.isEmpty() && query.facets();
        Found found = search.find(criteria, sort, behind, page.limit(), facets);
        Page<Hit> hits = Page.cut(
                found.hits(),
                page.limit(),
                hit -> cursors.seal(scope, hit.position().written()));
        return new SearchAnswer(hits.map(Hit::job).items(), hits.nextCursor(), Count.of(found.total()), found.facets());
    }

    /** Reads one ad. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readJob",
            summary = "Read a job ad",
            description = "404 for an ad that is not published yet or does not exist, 410 for one that is closed.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Job.class)),
                @Content(mediaType = JobPosting.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Job read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String language) {
        JobRow job = readJob.open(id);
        return job.whole(notice(job, language));
    }

    /** Reads one ad as search engines want it. */
    @GET
    @Path("/{id}")
    @Produces(JobPosting.MEDIA_TYPE)
    @Operation(hidden = true)
    public String readPosting(@PathParam("id") UUID id) {
        return JobPosting.of(readJob.open(id).whole(null), json);
    }

    private static @Nullable String notice(JobRow job, @Nullable String language) {
        Job.Partner partner = job.partner();
        return partner == null ? null : PartnerNotice.of(partner, Optional.ofNullable(language));
    }

    /** Everything that decides what is found and in which order; no more, so that a cursor is valid on every replica. */
    private static CursorScope scope(Criteria criteria, Sort sort) {
        return CursorScope.of(
                "anyone",
                "jobs",
                written(criteria.query()),
                written(criteria.titled()),
                Optional.ofNullable(criteria.postedAfter()),
                sort);
    }

    private static String written(TextQuery query) {
        return query.isEmpty() ? "" : query.toTsquery();
    }
}
