package se.tillit.jobagent.partner;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner.
 *
 * @param policyUrl its own privacy notice, shown to whoever leaves for it
 * @param hosts where its ads may lead, in lower case
 */
public record Partner(UUID id, String name, @Nullable String policyUrl, Set<String> hosts) {

    public Partner {
        hosts = Set.copyOf(hosts);
    }
}
