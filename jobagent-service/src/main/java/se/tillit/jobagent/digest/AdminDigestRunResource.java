package se.tillit.jobagent.digest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Digests before their time, for operators. */
@Path("/admin/digest-runs")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Transactional
@Tag(name = "Operators")
class AdminDigestRunResource {

    private final OpenRun openRun;
    private final DigestRuns runs;
    private final IdempotencyKeys idempotencyKeys;
    private final Caller caller;

    AdminDigestRunResource(OpenRun openRun, DigestRuns runs, IdempotencyKeys idempotencyKeys, Caller caller) {
        this.openRun = openRun;
        this.runs = runs;
        this.idempotencyKeys = idempotencyKeys;
        this.caller = caller;
    }

    /**
     * A run to begin.
     *
     * @param asOf now when absent
     * @param dryRun counts and tells nobody; not so when absent
     */
    @Schema(name = "DigestRunRequest")
    record Body(
            @Schema(
                    description = "A time, or a day, which means its end in Sweden; now when absent.",
                    examples = {"2026-11-23T06:00:00Z", "2026-11-23"})
            @Nullable
            String asOf,

            @Schema(description = "Counts and tells nobody; not so when absent.") @Nullable
            Boolean dryRun) {}

    /**
     * A run.
     *
     * @param due agents that were due when it began
     * @param digests digests with something in them, so far
     * @param empty agents that had found nothing, so far
     */
    @Schema(name = "DigestRun")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            UUID id,
            Instant asOf,
            boolean dryRun,

            DigestRun.State state,

            long due,
            long digests,
            long empty,
            Instant startedAt,
            @Schema(nullable = true) @Nullable Instant finishedAt) {

        static View from(DigestRun run) {
            return new View(
                    run.id(),
                    run.asOf(),
                    run.dryRun(),
                    run.state(),
                    run.due(),
                    run.digests(),
                    run.empty(),
                    run.startedAt(),
                    run.finishedAt().orElse(null));
        }
    }

    @POST
    @Operation(
            operationId = "beginDigestRun",
            summary = "Have the digests made that are due at a time",
            description =
                    "In the background; read the run to follow it. A time to come is for dry runs alone, except on a local"
                            + " stack.")
    @APIResponse(
            responseCode = "201",
            description = "The run, with what was counted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = View.class)))
    public RestResponse<View> begin(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Body body) {
        IdempotentCall call = new IdempotentCall(caller.accountId(), key, "POST /admin/digest-runs", body);
        DigestRun run = runs.findById(
                idempotencyKeys.once(call, () -> openRun.open(body.asOf(), Boolean.TRUE.equals(body.dryRun()))));
        return ResponseBuilder.<View>created(URI.create("/api/v1/admin/digest-runs/" + run.id()))
                .entity(View.from(run))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDigestRun", summary = "How far a run of digests is")
    public View read(@PathParam("id") UUID id) {
        return runs.findByIdOptional(id).map(View::from).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
