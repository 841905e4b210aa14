package se.tillit.consent.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.Page;
import se.tillit.platform.request.Versions;

/** The rules of retention, for operators. */
@Path("/admin/retention-policies")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Transactional
@Tag(name = "Operators")
class AdminRetentionPolicyResource {

    private static final Logger LOG = Logger.getLogger(AdminRetentionPolicyResource.class);

    private final RetentionPolicies policies;
    private final Clock clock;

    AdminRetentionPolicyResource(RetentionPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** A rule as it is. */
    @Schema(name = "RetentionPolicy")
    record View(
            String category,
            int months,
            int warningDays,
            int removalDays,
            boolean receivedMailCounts,
            long version,
            Instant changedAt) {

        static View from(RetentionPolicy policy) {
            RetentionRule rule = policy.rule();
            return new View(
                    policy.category(),
                    rule.months(),
                    rule.warningDays(),
                    rule.removalDays(),
                    rule.receivedMailCounts(),
                    policy.version(),
                    policy.changedAt());
        }
    }

    @GET
    @Operation(operationId = "listRetentionPolicies", summary = "The rules of retention")
    public Page<View> list() {
        return new Page<>(policies.listAll().stream().map(View::from).toList(), null);
    }

    @PUT
    @Path("/{category}")
    @Operation(
            operationId = "changeRetentionPolicy",
            summary = "Change a rule of retention",
            description =
                    "Holds from the next run. Try it first with a dry run that names the rule. People who were warned are"
                            + " never hidden or erased earlier than they were told. 422 when warningDays and removalDays"
                            + " together are not shorter than the months, of 28 days each.")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = View.class)))
    public RestResponse<View> change(
            @PathParam("category") String category,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RuleBody body) {
        RetentionPolicy policy = policies.locked(category);
        Versions.check(ifMatch, policy.version());
        policy.change(body.rule(""), clock.instant());
        LOG.infof("retention-policy=%s version=%d", category, policy.version());
        return ResponseBuilder.ok(View.from(policy))
                .tag(Long.toString(policy.version()))
                .build();
    }
}
