package se.tillit.jobagent.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.agent.JobAgent;
import se.tillit.jobagent.agent.JobAgents;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** What an agent has found, and why it finds an ad or does not. */
@Path("/me/job-agents/{id}")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Transactional
@Tag(name = "Job agents")
class AgentMatchResource {

    private final JobAgents agents;
    private final AgentMatches found;
    private final Matches matches;
    private final Cursors cursors;
    private final Caller caller;

    AgentMatchResource(JobAgents agents, AgentMatches found, Matches matches, Cursors cursors, Caller caller) {
        this.agents = agents;
        this.found = found;
        this.matches = matches;
        this.cursors = cursors;
        this.caller = caller;
    }

    /**
     * An ad that an agent found.
     *
     * @param employer its name, or "box" and a number
     * @param partner whose site it is on, when it is a partner's
     */
    @Schema(name = "JobAgentMatch")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            UUID id,
            String title,
            String employer,
            @Nullable String municipality,
            @Nullable String partner,
            LocalDate publishedOn,
            LocalDate matchedOn) {}

    /** Whether an ad is what the agent looks for, criterion by criterion. */
    @Schema(name = "JobAgentExplanation")
    record Explanation(
            UUID job,
            boolean matches,

            @Schema(description = "Every criterion that was given, and whether the ad meets it.")
            List<Criteria.Finding> criteria) {

        Explanation {
            criteria = List.copyOf(criteria);
        }
    }

    /** The newest first; those that have closed are left out. */
    @GET
    @Path("/matches")
    @Operation(
            operationId = "listJobAgentMatches",
            summary = "List the open ads that an agent has found",
            description = "Told or not yet; the newest match first.")
    public RestResponse<Page<Found>> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        JobAgent agent = agents.of(caller.accountId(), id);
        CursorScope scope = CursorScope.of(caller.accountId(), "GET /me/job-agents/{id}/matches", id);
        List<AgentMatches.Row> rows =
                found.before(cursors.open(scope, page.cursor()).map(Long::valueOf), agent, page.limit() + 1);
        Page<AgentMatches.Row> cut = Page.cut(rows, page.limit(), row -> cursors.seal(scope, Long.toString(row.seq())));
        return RestResponse.ResponseBuilder.ok(cut.map(AgentMatches.Row::found))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** An ad that is not open is no ad. */
    @GET
    @Path("/explanation")
    @Operation(
            operationId = "explainJobAgent",
            summary = "Why an agent finds an ad, or which criterion fails",
            description = "By what the agent looks for now and what the ad says now.")
    public RestResponse<Explanation> explain(
            @PathParam("id") UUID id,
            @Parameter(description = "The id of an open ad.", required = true) @QueryParam("job") @Nullable UUID job) {
        JobAgent agent = agents.of(caller.accountId(), id);
        if (job == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("?job", "required"));
        }
        Matches.Ad ad = matches.ad(job).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        List<Criteria.Finding> findings = agent.criteria().explain(ad.lexemes(), ad.publishedAt());
        return RestResponse.ResponseBuilder.ok(
                        new Explanation(job, findings.stream().allMatch(Criteria.Finding::met), findings))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
