package se.tillit.jobagent.partnerad;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.jobagent.draft.Links;
import se.tillit.jobagent.partner.CallingPartner;
import se.tillit.jobagent.partner.Partner;
import se.tillit.jobagent.partnerquota.PartnerQuotas;
import se.tillit.jobagent.partnerquota.QuotaPolicy;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.request.Versions;

/** The job ads of the partner site that calls, one by one. */
@Path("/partner/job-ads")
@RolesAllowed(Roles.PARTNER)
@RunOnVirtualThread
@Tag(name = "Partner's job ads", description = "Under the names that you give them.")
class PartnerAdResource {

    private final JobAds ads;
    private final WritePartnerAds write;
    private final PartnerAdForms forms;
    private final CallingPartner caller;
    private final PartnerQuotas quotas;
    private final Cursors cursors;

    PartnerAdResource(
            JobAds ads,
            WritePartnerAds write,
            PartnerAdForms forms,
            CallingPartner caller,
            PartnerQuotas quotas,
            Cursors cursors) {
        this.ads = ads;
        this.write = write;
        this.forms = forms;
        this.caller = caller;
        this.quotas = quotas;
        this.cursors = cursors;
    }

    /** The partner's ads in the order in which they came. In no transaction: it would hold a connection while the quota asks for another. */
    @GET
    @Operation(operationId = "listPartnerJobAds", summary = "List your job ads")
    public RestResponse<Page<PartnerAdBody>> list(@BeanParam PageQuery page) {
        Partner partner = counted();
        CursorScope scope = CursorScope.of(partner.id(), "GET /partner/job-ads");
        List<JobAd> rows = ads.afterOfPartner(
                cursors.open(scope, page.cursor()).map(Long::valueOf), partner.id(), page.limit() + 1);
        Page<JobAd> cut = Page.cut(rows, page.limit(), ad -> cursors.seal(scope, Long.toString(ad.number())));
        return RestResponse.ResponseBuilder.ok(cut.map(PartnerAdBody::from))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Publishes an ad or replaces it. */
    @PUT
    @Path("/{externalId}")
    @Operation(
            operationId = "putPartnerJobAd",
            summary = "Publish or replace a job ad",
            description = "In our model or as a JobPosting of schema.org. The same ad again changes nothing.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PartnerAdDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PartnerAdBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Published.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PartnerAdBody.class)))
    @APIResponse(
            responseCode = "422",
            description = "A rule is not met.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<PartnerAdBody> put(
            @PathParam("externalId") String externalId,
            @NotNull JsonNode body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Partner partner = counted();
        ExternalId name = new ExternalId(externalId);
        PartnerAd.Checked ad = forms.read(body).check(Links.to(partner.hosts()));
        WritePartnerAds.Written written = write.put(partner, new WritePartnerAds.Named(name, ad), ifMatch);
        RestResponse.Status status =
                written.outcome() == Outcome.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, PartnerAdBody.from(written.ad()))
                .header(HttpHeaders.ETAG, Versions.etag(written.ad().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Takes an ad back. A closing act: neither If-Match nor a quota is looked at. */
    @DELETE
    @Path("/{externalId}")
    @Operation(
            operationId = "deletePartnerJobAd",
            summary = "Take a job ad back",
            description = "True for every request that starts after the answer.")
    public void delete(@PathParam("externalId") String externalId) {
        write.delete(caller.get(), new ExternalId(externalId));
    }

    private Partner counted() {
        Partner partner = caller.get();
        quotas.take(partner.id(), QuotaPolicy.PARTNER_REQUESTS);
        return partner;
    }
}
