package se.tillit.account.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillit.account.input.ChangesQuery;
import se.tillit.platform.identity.Roles;

/** What jobagent-service fetches: every change of partners after the last one it knows. */
@Path("/internal/partners")
@RolesAllowed(Roles.SVC_PARTNER_READ)
@RunOnVirtualThread
@Transactional
@Tag(name = "Internal")
class InternalPartnerResource {

    private final Partners partners;

    InternalPartnerResource(Partners partners) {
        this.partners = partners;
    }

    @GET
    @Operation(
            operationId = "listPartnerChanges",
            summary = "Changes of partners",
            description = "In the order of their versions. Fewer items than the limit mean that there are no more.")
    @APIResponse(
            responseCode = "200",
            description = "The partners as they are now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Changes.class)))
    public Changes changes(@BeanParam ChangesQuery query) {
        return new Changes(partners.changedSince(query.sinceVersion(), query.limit()).stream()
                .map(Row::from)
                .toList());
    }

    /** The changed partners. */
    @Schema(name = "PartnerChanges")
    record Changes(List<Row> items) {

        Changes {
            items = List.copyOf(items);
        }
    }

    /**
     * A partner.
     *
     * @param clientId the {@code azp} of its tokens
     */
    @Schema(name = "PartnerRow")
    record Row(
            UUID partnerId,
            String clientId,
            long version,
            boolean active,
            String name,
            String policyUrl,
            List<String> hosts) {

        Row {
            hosts = List.copyOf(hosts);
        }

        static Row from(Partner partner) {
            return new Row(
                    partner.id(),
                    partner.clientId(),
                    partner.changeVersion(),
                    partner.state() == PartnerState.ACTIVE,
                    partner.name(),
                    partner.policyUrl(),
                    partner.hosts());
        }
    }
}
