package se.tillit.jobagent.agent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.jobagent.search.Count;
import se.tillit.jobagent.search.JobSearch;
import se.tillit.platform.identity.Roles;

/** What an agent would find, before it is kept. Nothing of it is stored. */
@Path("/me/job-agents/preview")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Job agents")
class PreviewResource {

    private final JobSearch search;

    PreviewResource(JobSearch search) {
        this.search = search;
    }

    /** What would be looked for. */
    @Schema(name = "JobAgentPreviewRequest")
    record Body(@Valid @NotNull Criteria criteria) {

        @Override
        public String toString() {
            return "Body[…]"; // never what she looks for: this may end in a log
        }
    }

    /** How much there is of it now. */
    @Schema(name = "JobAgentPreview")
    record Answer(
            @Schema(
                    description = "How many open ads match now: exact up to 200.",
                    examples = {"0", "37", "200+"})
            String total) {}

    /** Counted as the search counts. */
    @POST
    @Operation(
            operationId = "previewJobAgent",
            summary = "Count what an agent would find",
            description = "As many as the same search finds. Nothing is stored.")
    public RestResponse<Answer> preview(@Valid @NotNull Body body) {
        body.criteria().requireMeaning((criterion, index) -> "/criteria/" + criterion + "/" + index);
        return RestResponse.ResponseBuilder.ok(new Answer(Count.of(search.count(body.criteria()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
