package se.tillit.account.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner that was added, with the secret of its client, which is shown this once. */
@Schema(name = "AddedPartner")
record AddedPartner(
        UUID id,
        String clientId,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Absent when the request is repeated: it was shown once, and nobody has kept it.")
        @Nullable
        String clientSecret,

        String name,
        String policyUrl,
        List<String> hosts,
        PartnerState state) {

    AddedPartner {
        hosts = List.copyOf(hosts);
    }

    static AddedPartner of(Partner partner, @Nullable String secret) {
        return new AddedPartner(
                partner.id(),
                partner.clientId(),
                secret,
                partner.name(),
                partner.policyUrl(),
                partner.hosts(),
                partner.state());
    }

    @Override
    public String toString() {
        return "AddedPartner[" + id + "]";
    }
}
