package se.tillit.jobagent.agent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.request.Versions;

/** The job agents of the person who is logged in. */
@Path("/me/job-agents")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Job agents", description = "Searches that a candidate keeps, and is told of what they find.")
class JobAgentResource {

    private final JobAgents agents;
    private final WriteAgent writeAgent;
    private final Cursors cursors;
    private final Caller caller;

    JobAgentResource(JobAgents agents, WriteAgent writeAgent, Cursors cursors, Caller caller) {
        this.agents = agents;
        this.writeAgent = writeAgent;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Makes an agent. It meets every ad that is published after the answer. */
    @POST
    @Operation(
            operationId = "createJobAgent",
            summary = "Keep a search",
            description =
                    "It finds exactly what the same search finds, in every ad that is published after the answer.")
    @APIResponse(
            responseCode = "201",
            description = "Kept.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgentBody.class)))
    public RestResponse<AgentBody> create(
            @Valid @NotNull AgentDraft draft, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        JobAgent agent = writeAgent.create(caller.accountId(), draft, idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, AgentBody.from(agent))
                .location(URI.create("/me/job-agents/" + agent.id()))
                .header(HttpHeaders.ETAG, Versions.etag(agent.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The agents in the order in which they were made. */
    @GET
    @Operation(operationId = "listJobAgents", summary = "List your job agents")
    public RestResponse<Page<AgentBody>> list(@BeanParam PageQuery page) {
        UUID owner = caller.accountId();
        CursorScope scope = CursorScope.of(owner, "GET /me/job-agents");
        List<JobAgent> rows =
                agents.after(cursors.open(scope, page.cursor()).map(Integer::valueOf), owner, page.limit() + 1);
        Page<JobAgent> cut =
                Page.cut(rows, page.limit(), agent -> cursors.seal(scope, Integer.toString(agent.number())));
        return RestResponse.ResponseBuilder.ok(cut.map(AgentBody::from))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One agent. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readJobAgent", summary = "Read a job agent")
    public RestResponse<AgentBody> read(@PathParam("id") UUID id) {
        JobAgent agent = agents.of(caller.accountId(), id);
        return answer(AgentBody.from(agent), agent.version());
    }

    /** Replaces what it looks for and how often it tells; turns it off and on again. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "replaceJobAgent",
            summary = "Change a job agent, turn it off or on",
            description = "True for every ad that is matched after the answer. Nothing is told twice for it.")
    public RestResponse<AgentBody> replace(
            @PathParam("id") UUID id,
            @Valid @NotNull AgentDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        JobAgent agent = writeAgent.rewrite(caller.accountId(), id, draft, ifMatch);
        return answer(AgentBody.from(agent), agent.version());
    }

    /** Deletes the agent and what it told. A closing act: If-Match is not looked at. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteJobAgent",
            summary = "Delete a job agent",
            description = "Really deletes it with everything it has told. Nothing more is sent of it after the answer.")
    public void delete(@PathParam("id") UUID id) {
        writeAgent.delete(caller.accountId(), id);
    }

    private static RestResponse<AgentBody> answer(AgentBody body, int version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
