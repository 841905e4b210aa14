package se.tillit.jobagent.partnerbatch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.partner.CallingPartner;
import se.tillit.jobagent.partner.Partner;
import se.tillit.jobagent.partnerad.PartnerAdDraft;
import se.tillit.jobagent.partnerquota.PartnerQuotas;
import se.tillit.jobagent.partnerquota.QuotaPolicy;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Many job ads of the partner site that calls. */
@Path("/partner/job-ads/batch")
@RolesAllowed(Roles.PARTNER)
@RunOnVirtualThread
@Tag(name = "Partner's job ads")
class PartnerBatchResource {

    private static final String NDJSON = "application/x-ndjson";

    private final RunBatch batch;
    private final CallingPartner caller;
    private final PartnerQuotas quotas;

    PartnerBatchResource(RunBatch batch, CallingPartner caller, PartnerQuotas quotas) {
        this.batch = batch;
        this.caller = caller;
        this.quotas = quotas;
    }

    /** Publishes and replaces; repeatable, because an ad that is as it was stays so. */
    @POST
    @Consumes({NDJSON, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPartnerJobAds",
            summary = "Publish or replace up to 10,000 job ads",
            description = "A JSON array, or one object on each line (NDJSON). Each is a PartnerJobAdDraft with its"
                    + " externalId beside the other fields, or a JobPosting of schema.org with its identifier. A bad one"
                    + " harms no other. A SNAPSHOT also takes back what is not in it; when that would be too much, 409 says"
                    + " so, and what was sent is written all the same.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = PartnerAdDraft.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = PartnerAdDraft.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "A result for each item, in their order.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(
            responseCode = "409",
            description = "The snapshot took nothing back; items has a result for each item.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public BatchAnswer put(
            InputStream body,
            @QueryParam("mode")
                    @Parameter(
                            description = "SNAPSHOT: these are all that you publish.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"UPSERT", "SNAPSHOT"},
                                            defaultValue = "UPSERT"))
                    @Nullable
                    String mode,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage)
            throws IOException {
        boolean snapshot = isSnapshot(mode);
        Partner partner = caller.get();
        quotas.take(partner.id(), QuotaPolicy.PARTNER_BATCHES);
        return batch.run(partner, body, snapshot, Optional.ofNullable(acceptLanguage));
    }

    private static boolean isSnapshot(@Nullable String mode) {
        return switch (mode) {
            case null -> false;
            case "UPSERT" -> false;
            case "SNAPSHOT" -> true;
            default ->
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("?mode", "invalid-value"));
        };
    }
}
