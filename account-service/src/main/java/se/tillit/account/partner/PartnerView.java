package se.tillit.account.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner as operators see it. */
@Schema(name = "Partner")
record PartnerView(
        UUID id,

        @Schema(description = "What it logs in as, with the secret that was shown once.")
        String clientId,

        String name,
        String policyUrl,
        List<String> hosts,
        PartnerState state,
        Instant createdAt) {

    PartnerView {
        hosts = List.copyOf(hosts);
    }

    static PartnerView from(Partner partner) {
        return new PartnerView(
                partner.id(),
                partner.clientId(),
                partner.name(),
                partner.policyUrl(),
                partner.hosts(),
                partner.state(),
                partner.createdAt());
    }
}
