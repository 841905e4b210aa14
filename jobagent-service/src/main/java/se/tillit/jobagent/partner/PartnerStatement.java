package se.tillit.jobagent.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What account-service says of one partner, whole.
 *
 * @param version grows with every change of any partner
 * @param clientId the client whose tokens are the partner's
 * @param hosts in lower case
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PartnerStatement(
        UUID partnerId,
        String clientId,
        long version,
        boolean active,
        String name,
        @Nullable String policyUrl,
        List<String> hosts) {

    PartnerStatement {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }
}
