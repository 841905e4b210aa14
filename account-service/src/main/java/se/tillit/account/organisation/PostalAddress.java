package se.tillit.account.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.input.Text;

/** Where an organisation sits; its country is a matter of its own. */
@Embeddable
@Schema(name = "PostalAddress")
public record PostalAddress(
        @NotNull @Size(max = 200) @Pattern(regexp = Text.LINE) @Column(name = "street")
        String street,

        @NotNull @Size(max = 20) @Pattern(regexp = Text.LINE) @Column(name = "postal_code")
        String postalCode,

        @NotNull @Size(max = 100) @Pattern(regexp = Text.LINE) @Column(name = "city")
        String city) {}
