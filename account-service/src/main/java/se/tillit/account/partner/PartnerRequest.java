package se.tillit.account.partner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.input.Text;

/**
 * A partner to be added.
 *
 * @param name as people read it beside its ads
 * @param policyUrl where it says what it does with whoever follows a link to it
 * @param hosts where its ads may lead
 */
@Schema(name = "NewPartner")
record PartnerRequest(
        @NotNull @Size(max = 100) @Pattern(regexp = Text.LABEL)
        String name,

        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "https://" + Text.HOST + "(/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?")
        @Schema(description = "Its privacy policy, which whoever goes there is pointed to.")
        String policyUrl,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "Hosts that its ads may lead to, in lower case.")
        List<@NotNull @Size(max = 253) @Pattern(regexp = Text.HOST) String> hosts) {

    PartnerRequest {
        hosts = hosts == null ? List.of() : hosts.stream().distinct().toList();
    }
}
