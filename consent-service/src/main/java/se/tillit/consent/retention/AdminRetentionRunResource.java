package se.tillit.consent.retention;

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
import java.time.LocalDate;
import java.util.Objects;
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
import se.tillit.platform.problem.Violation;

/** Runs of retention beside the nightly one, for operators. */
@Path("/admin/retention-runs")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Transactional
@Tag(name = "Operators")
class AdminRetentionRunResource {

    private final OpenRun openRun;
    private final RetentionRuns runs;
    private final IdempotencyKeys idempotencyKeys;
    private final Caller caller;

    AdminRetentionRunResource(OpenRun openRun, RetentionRuns runs, IdempotencyKeys idempotencyKeys, Caller caller) {
        this.openRun = openRun;
        this.runs = runs;
        this.idempotencyKeys = idempotencyKeys;
        this.caller = caller;
    }

    /**
     * A run to begin.
     *
     * @param asOf today when absent
     * @param dryRun counts and changes nothing; so it does when absent
     * @param policy a rule to count with instead of the one in force; for dry runs alone
     */
    @Schema(name = "RetentionRunRequest")
    record Body(
            @Nullable LocalDate asOf,
            @Nullable Boolean dryRun,
            @Valid @Nullable RuleBody policy) {

        private boolean dry() {
            return dryRun == null || dryRun;
        }
    }

    /** How many accounts. */
    @Schema(name = "RetentionCounts")
    record Counts(long warned, long hidden, long removed) {

        static Counts from(RetentionRun.Counts counts) {
            return new Counts(counts.warned(), counts.hidden(), counts.removed());
        }
    }

    /**
     * A run.
     *
     * @param due counted when it began
     * @param done so far
     */
    @Schema(name = "RetentionRun")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            UUID id,
            LocalDate asOf,
            boolean dryRun,
            boolean scheduled,

            RetentionRun.State state,

            Counts due,
            Counts done,
            Instant startedAt,
            @Schema(nullable = true) @Nullable Instant finishedAt) {

        static View from(RetentionRun run) {
            return new View(
                    run.id(),
                    run.asOf(),
                    run.dryRun(),
                    run.scheduled(),
                    run.state(),
                    Counts.from(run.counted()),
                    Counts.from(run.done()),
                    run.startedAt(),
                    run.finishedAt().orElse(null));
        }
    }

    @POST
    @Operation(
            operationId = "beginRetentionRun",
            summary = "Count what is due, and have it done unless it is a dry run",
            description =
                    "Warns, hides and removes in the background; read the run to follow it. A day to come is for dry runs"
                            + " alone, except on a local stack.")
    @APIResponse(
            responseCode = "201",
            description = "The run, with what was counted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = View.class)))
    public RestResponse<View> begin(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Body body) {
        if (body.policy() != null && !body.dry()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/policy", "only-in-dry-run"));
        }
        IdempotentCall call = new IdempotentCall(caller.accountId(), key, "POST /admin/retention-runs", body);
        RetentionRun run = runs.findById(idempotencyKeys.once(call, () -> open(body)));
        return ResponseBuilder.<View>created(URI.create("/api/v1/admin/retention-runs/" + run.id()))
                .entity(View.from(run))
                .build();
    }

    private UUID open(Body body) {
        LocalDate asOf = Objects.requireNonNullElseGet(body.asOf(), openRun::today);
        if (!body.dry()) {
            return openRun.real(asOf);
        }
        return openRun.dry(
                asOf, body.policy() == null ? openRun.rule() : body.policy().rule("/policy"));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRetentionRun", summary = "How far a run is")
    public View read(@PathParam("id") UUID id) {
        return runs.findByIdOptional(id).map(View::from).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
